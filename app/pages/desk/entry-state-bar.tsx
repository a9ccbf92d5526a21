import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { DeskEntryPage } from './desk.server.ts'

type Entry = DeskEntryPage['entry']

/** Where an entry stands, why it is to be looked at, and what may be decided about it. */
export function EntryStateBar({ entry }: { entry: Entry }) {
  const t = useT()
  const { needsReview, state } = entry
  return (
    <section className="entry-state">
      <p className="meta">
        <span className={`state ${state === 'published' ? 'official' : 'open'}`}>
          {t(`desk.state_${state}`)}
        </span>
        {entry.verifiedAt ? (
          <span>
            {t('desk.last_verified')} <TimeAgo at={entry.verifiedAt} />
          </span>
        ) : null}
        {state === 'published' ? <a href={entry.path}>{t('desk.look')}</a> : null}
      </p>
      {needsReview ? (
        <div className={needsReview.level === 'urgent' ? 'note note-danger' : 'note'}>
          <Icon name="alert" />
          <ul>
            {needsReview.reasons.map((reason) => (
              <li key={reason}>{t(`desk.reason_${reason}`)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Decisions entry={entry} />
    </section>
  )
}

function Decisions({ entry: { id, state, needsReview } }: { entry: Entry }) {
  const t = useT()
  return (
    <form className="form-end" method="post" action={`/mod/faq/${id}/state`}>
      {state === 'published' ? (
        <>
          {needsReview ? (
            <Button look="primary" name="decision" value="verify">
              {t('desk.keep')}
            </Button>
          ) : (
            <Button name="decision" value="verify">
              {t('desk.verify')}
            </Button>
          )}
          <Button look="quiet" name="decision" value="unpublish">
            {t('desk.unpublish')}
          </Button>
        </>
      ) : (
        <Button look="primary" name="decision" value="publish">
          {t('desk.publish')}
        </Button>
      )}
    </form>
  )
}
