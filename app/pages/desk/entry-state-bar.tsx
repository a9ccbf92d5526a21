import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import type { DeskEntryPage } from './desk.server.ts'
import { EntryStanding } from './entry-standing.tsx'

type Entry = DeskEntryPage['entry']

/** Where an entry stands, why it is to be looked at, and what may be decided about it. */
export function EntryStateBar({ entry }: { entry: Entry }) {
  return (
    <section className="entry-state">
      <EntryStanding entry={entry} />
      <Decisions entry={entry} />
    </section>
  )
}

/** Whoever keeps an entry has its sources before them: that is the page behind "Compare". */
function Decisions({ entry: { id, state, needsReview } }: { entry: Entry }) {
  const t = useT()
  if (state === 'published' && needsReview) {
    return (
      <div className="form-end">
        <ButtonLink to={`/mod/faq/${id}/review`}>{t('desk.compare')}</ButtonLink>
      </div>
    )
  }
  return (
    <form className="form-end" method="post" action={`/mod/faq/${id}/state`}>
      {state === 'published' ? (
        <>
          <Button name="decision" value="verify">
            {t('desk.verify')}
          </Button>
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
