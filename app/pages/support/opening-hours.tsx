import { openingFormat } from '~/i18n/format.ts'
import { Message, useLocale, useT } from '~/i18n/react.tsx'
import type { ContactPage } from './contact.server.ts'

type Props = { page: ContactPage }

/** On the desk's clock, which is named; the element puts them on the reader's. */
export function OpeningHours({ page }: Props) {
  const t = useT()
  const { presence, openings, zone } = page
  if (!presence) return null
  return (
    <section className="card support-hours" aria-labelledby="opening-hours">
      <h2 id="opening-hours">{t('support.hours')}</h2>
      <local-hours data-own={t('support.zone_own', { zone: '{zone}' })}>
        <Presence page={page} />
        {presence.state === 'always' ? null : (
          <>
            <ul>
              {openings.map(({ from, to }) => (
                <li key={from.toISOString()}>
                  <Time from={from} to={to} zone={zone} />
                </li>
              ))}
            </ul>
            <p className="hint" data-zone="">
              {t('support.zone', { zone })}
            </p>
          </>
        )}
      </local-hours>
    </section>
  )
}

function Presence({ page: { presence, zone } }: Props) {
  const t = useT()
  if (!presence) return null
  if (presence.state === 'always') return <p className="support-open">{t('support.always')}</p>
  if (presence.state === 'open') {
    const time = <Time from={presence.until} zone={zone} />
    return (
      <p className="support-open">
        <Message id="support.open" values={{ time }} />
      </p>
    )
  }
  return (
    <p>
      <Message id="support.closed" values={{ time: <Time from={presence.opens} zone={zone} /> }} />
    </p>
  )
}

function Time({ from, to, zone }: { from: Date; to?: Date; zone: string }) {
  const format = openingFormat(useLocale(), zone)
  return (
    <time dateTime={from.toISOString()} data-to={to?.toISOString()}>
      {to ? format.formatRange(from, to) : format.format(from)}
    </time>
  )
}
