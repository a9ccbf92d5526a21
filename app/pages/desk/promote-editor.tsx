import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { PICTURE_FORM } from '~/ui/picture-field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { EntryFields } from './entry-fields.tsx'
import type { PromotePage } from './promote.server.ts'
import { AcceptToo, PromotedSourceCard } from './promoted-source.tsx'

/** Source on one side, the entry that it becomes on the other. */
export function PromoteEditor({ page, problem }: { page: PromotePage; problem: Problem | undefined }) {
  const t = useT()
  return (
    <div className="promote">
      <h1>{t('desk.promote')}</h1>
      <Nearest page={page} />
      <ProblemNote problem={problem} />
      <div className="promote-sides">
        <form
          className="form"
          method="post"
          encType={PICTURE_FORM}
          noValidate
          data-draft={`promote-${page.source.answerId}`}
        >
          <DraftOffer />
          <EntryFields
            draft={page.draft}
            categories={page.categories}
            facts={page.facts}
            problem={problem}
            identity="chosen"
          />
          <AcceptToo source={page.source} />
          <div className="form-end">
            <Button look="primary" name="intent" value="publish">
              {t('desk.publish')}
            </Button>
            <Button name="intent" value="draft">
              {t('desk.save_draft')}
            </Button>
            <DraftNote />
          </div>
        </form>
        <PromotedSourceCard source={page.source} />
      </div>
    </div>
  )
}

/** Two entries about one thing would drift apart: the answer may belong into one that exists. */
function Nearest({ page: { nearest, source } }: { page: PromotePage }) {
  const t = useT()
  if (nearest.length === 0) return null
  return (
    <details className="fold">
      <summary>{t('desk.nearest', { count: nearest.length })}</summary>
      <ul className="desk-list">
        {nearest.map((entry) => (
          <li key={entry.id}>
            <a href={entry.path} lang={entry.language}>
              {entry.title}
            </a>
            <a href={`/mod/faq/promote/${source.answerId}/into/${entry.id}`}>{t('desk.add_to_it')}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
