import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { ChangedBeside } from '../review/changed-beside.tsx'
import type { DeskEntryPage } from './desk.server.ts'
import { EntryStanding } from './entry-standing.tsx'

type Props = { page: Pick<DeskEntryPage, 'entry' | 'mayPublish' | 'beside'> }

/** Where an entry stands, why it is to be looked at, and what may be decided about it. */
export function EntryStateBar({ page }: Props) {
  return (
    <section className="entry-state">
      <EntryStanding entry={page.entry} />
      <ChangedBeside entryId={page.entry.id} {...page.beside} />
      <Decisions page={page} />
    </section>
  )
}

/** Whoever keeps an entry has its sources before them: that is the page behind "Compare". */
function Decisions({ page: { entry, mayPublish, beside } }: Props) {
  const t = useT()
  const { id, state, needsReview } = entry
  if (state === 'published' && needsReview) {
    return (
      <div className="form-end">
        <ButtonLink to={`/mod/faq/${id}/review`}>{t('desk.compare')}</ButtonLink>
      </div>
    )
  }
  return (
    <form className="form-end" method="post" action={`/mod/faq/${id}/state`}>
      <input type="hidden" name="seen" value={beside.seen} />
      {state === 'published' ? (
        <>
          <Button name="decision" value="verify">
            {t('desk.verify')}
          </Button>
          <Button look="quiet" name="decision" value="unpublish">
            {t('desk.unpublish')}
          </Button>
        </>
      ) : mayPublish ? (
        <Button look="primary" name="decision" value="publish">
          {t(entry.submitted ? 'desk.approve' : 'desk.publish')}
        </Button>
      ) : entry.submitted ? null : (
        <Button look="primary" name="decision" value="submit">
          {t('desk.submit')}
        </Button>
      )}
    </form>
  )
}
