import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { Prose } from '~/ui/prose.tsx'
import { EntryStanding } from '../desk/entry-standing.tsx'
import { WaitingNote } from '../waiting/waiting-note.tsx'
import { ComparedSources } from './compared-sources.tsx'
import type { ReviewPage } from './review.server.ts'
import { TwinChange } from './twin-change.tsx'

/** Why an entry is to be looked at, what changed in its sources, what it says itself: keep, update, unpublish. */
export function Review({ page: { entry, waiting, seen, sources, twin } }: { page: ReviewPage }) {
  const t = useT()
  return (
    <div className="review">
      <h1 lang={entry.language}>{entry.title}</h1>
      <EntryStanding entry={entry} />
      <WaitingNote waiting={waiting} />
      <form className="form-end" method="post" action={`/mod/faq/${entry.id}/state`}>
        <input type="hidden" name="seen" value={seen} />
        <Button look="primary" name="decision" value="verify">
          {t('desk.keep')}
        </Button>
        <ButtonLink to={`/mod/faq/${entry.id}`}>{t('desk.update')}</ButtonLink>
        <Button look="quiet" name="decision" value="unpublish">
          {t('desk.unpublish')}
        </Button>
      </form>
      <section>
        <h2>{t('review.changed')}</h2>
        <ComparedSources sources={sources} />
      </section>
      <TwinChange entryId={entry.id} twin={twin} heading="h2" />
      <section>
        <h2>{t('review.entry_says')}</h2>
        <div className="card">
          <Prose html={entry.bodyHtml} language={entry.language} />
        </div>
      </section>
    </div>
  )
}
