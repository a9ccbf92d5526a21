import { Message, useT } from '~/i18n/react.tsx'
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
        <Presence presence={presence} />
        {presence.state === 'always' ? null : (
          <>
            <ul>
              {openings.map((opening) => (
                <li key={opening.text}>
                  <Time {...opening} />
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

function Presence({ presence }: Pick<ContactPage, 'presence'>) {
  const t = useT()
  if (!presence) return null
  if (presence.state === 'always') return <p className="support-open">{t('support.always')}</p>
  const time = <Time from={presence.at} text={presence.text} />
  return (
    <p className={presence.state === 'open' ? 'support-open' : undefined}>
      <Message id={presence.state === 'open' ? 'support.open' : 'support.closed'} values={{ time }} />
    </p>
  )
}

const Time = ({ from, to, text }: { from: Date; to?: Date; text: string }) => (
  <time dateTime={from.toISOString()} data-to={to?.toISOString()}>
    {text}
  </time>
)
