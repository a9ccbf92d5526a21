import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { ComparedSources } from './compared-sources.tsx'
import type { RoutinePage } from './review.server.ts'
import { TwinChange } from './twin-change.tsx'

/** Every change is on screen before the one button that keeps what is ticked. */
export function RoutineReview({ rows }: { rows: RoutinePage }) {
  const t = useT()
  return (
    <section className="review">
      <h1>{t('review.routine')}</h1>
      <p className="hint">{t('review.routine_lead')}</p>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t('review.routine_none')}>
          <p>
            <a href="/mod/faq">{t('review.back')}</a>
          </p>
        </EmptyState>
      ) : (
        <form method="post">
          <ol className="rows">
            {rows.map((row) => (
              <RoutineRow key={row.entry.id} row={row} />
            ))}
          </ol>
          <div className="form-end">
            <Button look="primary">{t('review.keep_ticked')}</Button>
            <a href="/mod/faq">{t('posts.cancel')}</a>
          </div>
        </form>
      )}
    </section>
  )
}

function RoutineRow({ row: { entry, seen, sources, twin } }: { row: RoutinePage[number] }) {
  const t = useT()
  const reasons = entry.needsReview?.reasons ?? []
  return (
    <li className="review-row">
      <h2 className="row-title">
        <label className="check">
          <input type="checkbox" name="seen[]" value={seen} defaultChecked />
          <span lang={entry.language}>{entry.title}</span>
        </label>
      </h2>
      <p className="meta">
        <span>{reasons.map((reason) => t(`desk.reason_${reason}`)).join(t('desk.reason_gap'))}</span>
        {entry.needsReview ? <TimeAgo at={entry.needsReview.since} /> : null}
        <a href={`/mod/faq/${entry.id}`}>{t('desk.update')}</a>
      </p>
      <ComparedSources sources={sources} />
      <TwinChange entryId={entry.id} twin={twin} heading="h3" />
    </li>
  )
}
