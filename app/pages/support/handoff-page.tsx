import { Message, useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { HandoffPage } from './handoff.server.ts'
import { ParcelList } from './parcel-list.tsx'

/** Shows what would leave, and lets it leave once. */
export function TakeToSupport({ page, problem }: { page: HandoffPage; problem: Problem | undefined }) {
  const t = useT()
  return (
    <section className="narrow handoff">
      <h1>{t('support.take')}</h1>
      <p className="lead">{t('support.take_lead')}</p>
      <ProblemNote problem={problem} />
      <HandedOff page={page} />
      <ParcelList parcel={page.parcel} />
      <form className="form" method="post">
        {page.may ? <Destination desk={page.desk} /> : null}
        <div className="form-end">
          {page.may ? <Button look="primary">{t('support.take_act')}</Button> : null}
          <ButtonLink look="quiet" to={page.path}>
            {t('support.back')}
          </ButtonLink>
        </div>
      </form>
    </section>
  )
}

function Destination({ desk: { kind, name } }: Pick<HandoffPage, 'desk'>) {
  const t = useT()
  const place = <b lang="en">{name}</b>
  if (kind === 'address')
    return (
      <p>
        <Message id="support.goes_address" values={{ host: place }} />
      </p>
    )
  if (kind === 'mail')
    return (
      <p>
        <Message id="support.goes_mail" values={{ address: place }} />
      </p>
    )
  return <p>{t('support.goes_webhook')}</p>
}

function HandedOff({ page: { handoff, link, desk } }: { page: HandoffPage }) {
  const t = useT()
  if (!handoff) return null
  return (
    <div className="note" role="status">
      <Icon name="check" />
      <div>
        <p>
          <Message id="support.handed_at" values={{ when: <TimeAgo at={handoff.at} /> }} />
        </p>
        <p>{t(`support.state_${handoff.state}`)}</p>
        {link ? (
          <p className="banner-act">
            <a className="button button-primary button-m" href={link} rel="noopener noreferrer">
              {desk.kind === 'mail' ? t('support.open_mail') : <OpenAddress host={desk.name} />}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  )
}

const OpenAddress = ({ host }: { host: string }) => (
  <Message id="support.open_address" values={{ host: <span lang="en">{host}</span> }} />
)
