import { CheckForm } from '~/features/checks/ui/check-form.tsx'
import { OFFICIAL_PATH } from '~/features/official/rules.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import { Day } from '~/ui/time-ago.tsx'
import { CameFromNote } from './came-from.tsx'
import type { ContactPage } from './contact.server.ts'
import { OpeningHours } from './opening-hours.tsx'

/** How to reach a person, once the official answers were not enough. */
export function ContactSupport({ page }: { page: ContactPage }) {
  const t = useT()
  const isReachable = page.presence !== null || page.channels.length > 0
  return (
    <>
      <section className="hero hero-small">
        <h1>{t('support.title')}</h1>
        <p className="lead">{t('support.lead')}</p>
        <SearchForm label={t('help.search')} size="l" keep={[['kind', 'entry']]} />
      </section>
      <div className="cols">
        <div className="support">
          {isReachable ? null : (
            <EmptyState icon="comment" title={t('support.none')}>
              <p>{t('support.none_hint')}</p>
            </EmptyState>
          )}
          <CameFromNote page={page} />
          <OpeningHours page={page} />
          <Channels channels={page.channels} />
          <section className="card" aria-labelledby="check">
            <h2 id="check">{t('checks.title')}</h2>
            <CheckForm problem={undefined} look="plain" />
          </section>
        </div>
        <aside aria-label={t('home.beside')}>
          <Fakes />
          <section className="card">
            <h2>{t('home.stuck')}</h2>
            <p className="hint">{t('home.stuck_hint')}</p>
            <ButtonLink look="primary" size="s" to="/questions/ask">
              {t('help.ask_community')}
            </ButtonLink>
            <p className="hint">{t('support.own_question')}</p>
          </section>
        </aside>
      </div>
    </>
  )
}

function Channels({ channels }: Pick<ContactPage, 'channels'>) {
  const t = useT()
  if (channels.length === 0) return null
  return (
    <section className="card" aria-labelledby="channels">
      <h2 id="channels">{t('support.channels')}</h2>
      <dl className="support-channels">
        {channels.map(({ kind, label, labelLanguage, address, href, since }) => (
          <div key={`${kind} ${address}`}>
            <dt>
              <span lang={labelLanguage}>{label}</span>
              <span className="hint">{t(`support.kind_${kind}`)}</span>
            </dt>
            <dd translate="no" lang="en">
              {href ? (
                <a href={href} rel="noopener noreferrer">
                  {address}
                </a>
              ) : (
                address
              )}
            </dd>
            <dd className="hint">
              {since ? <Message id="official.since" values={{ date: <Day at={since} /> }} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('support.channels_hint')}</p>
    </section>
  )
}

/** Thieves answer where people ask for help. */
function Fakes() {
  const t = useT()
  return (
    <section className="card" aria-labelledby="fakes">
      <h2 id="fakes">{t('support.fakes')}</h2>
      <ul className="advice">
        <li>{t('support.fakes_first')}</li>
        <li>{t('support.fakes_secrets')}</li>
        <li>{t('support.fakes_money')}</li>
        <li>{t('support.fakes_badge')}</li>
      </ul>
      <p>
        <Link to={OFFICIAL_PATH}>{t('official.check_link')}</Link>
      </p>
    </section>
  )
}
