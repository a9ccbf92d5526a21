import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { DeskEntryPage } from './desk.server.ts'

/** Where an entry stands, since when somebody answers for it, and why it is to be looked at. */
export function EntryStanding({ entry }: Pick<DeskEntryPage, 'entry'>) {
  const t = useT()
  const { needsReview, state, submitted, verifiedAt } = entry
  return (
    <>
      <p className="meta">
        <span className={`state ${state === 'published' ? 'official' : 'open'}`}>
          {t(`desk.state_${state}`)}
        </span>
        {submitted ? (
          <span>
            <Message
              id="desk.submitted_by"
              values={{ name: submitted.by ?? t('common.deleted_user'), time: <TimeAgo at={submitted.at} /> }}
            />
          </span>
        ) : null}
        {verifiedAt ? (
          <span>
            {t('desk.last_verified')} <TimeAgo at={verifiedAt} />
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
    </>
  )
}
