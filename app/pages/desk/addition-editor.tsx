import { basisOf } from '~/features/faq/basis.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { PICTURE_FORM } from '~/ui/picture-field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { WaitingNote } from '../waiting/waiting-note.tsx'
import { EntryFields } from './entry-fields.tsx'
import { Overtaken } from './overtaken.tsx'
import type { AdditionPage } from './promote.server.ts'
import { AcceptToo, PromotedSourceCard } from './promoted-source.tsx'

/** An entry in its editor, beside the answer that is worked into it. */
export function AdditionEditor({ page, problem }: { page: AdditionPage; problem: Problem | undefined }) {
  const t = useT()
  const { entry, waiting, source, categories, facts } = page
  const draft = { ...entry, category: entry.category.slug, ...waiting?.draft }
  return (
    <div className="promote">
      <h1>{t('desk.add_to')}</h1>
      <p className="hint">{t('desk.add_to_lead')}</p>
      <WaitingNote waiting={waiting}>
        <p className="hint">{t('waiting.in_editor')}</p>
      </WaitingNote>
      {problem?.status === 412 ? (
        <Overtaken present={draft} mine={keptValue(problem, 'body') ?? draft.body} />
      ) : (
        <ProblemNote problem={problem} />
      )}
      <div className="promote-sides">
        <form
          className="form"
          method="post"
          encType={PICTURE_FORM}
          noValidate
          data-draft={`into-${entry.id}-${source.answerId}`}
        >
          <DraftOffer />
          <input type="hidden" name="revision" value={basisOf(entry.revision, waiting)} />
          <EntryFields
            draft={draft}
            categories={categories}
            facts={facts}
            problem={problem}
            identity="fixed"
          />
          <AcceptToo source={source} />
          <div className="form-end">
            <Button look="primary">{t('common.save')}</Button>
            <DraftNote />
          </div>
        </form>
        <PromotedSourceCard source={source} />
      </div>
    </div>
  )
}
