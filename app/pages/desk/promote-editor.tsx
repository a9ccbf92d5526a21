import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Prose } from '~/ui/prose.tsx'
import { EntryFields } from './entry-fields.tsx'
import type { PromotePage } from './promote.server.ts'

/** Source on one side, the entry that it becomes on the other. */
export function PromoteEditor({ page, problem }: { page: PromotePage; problem: Problem | undefined }) {
  const t = useT()
  return (
    <div className="promote">
      <h1>{t('desk.promote')}</h1>
      <ProblemNote problem={problem} />
      <div className="promote-sides">
        <form className="form" method="post" noValidate>
          <EntryFields
            draft={page.draft}
            categories={page.categories}
            facts={page.facts}
            problem={problem}
            identity="chosen"
          />
          {page.isAccepted ? null : (
            <label className="check">
              <input type="checkbox" name="accept" value="yes" defaultChecked />
              {t('desk.accept_too')}
            </label>
          )}
          <div className="form-end">
            <Button look="primary" name="intent" value="publish">
              {t('desk.publish')}
            </Button>
            <Button name="intent" value="draft">
              {t('desk.save_draft')}
            </Button>
          </div>
        </form>
        <Source page={page} />
      </div>
    </div>
  )
}

/** Our own sanitised rendering, made when the posts were stored. */
function Source({ page }: { page: PromotePage }) {
  const t = useT()
  return (
    <aside className="promote-source card" aria-label={t('desk.source')}>
      <p className="meta">
        <a href={page.sourcePath}>{t('desk.source')}</a>
        <span>{t('desk.revision', { number: page.answer.revision })}</span>
      </p>
      <h2 lang={page.question.language}>{page.question.title}</h2>
      <Prose html={page.question.bodyHtml} language={page.question.language} />
      <h3>{t('desk.source_answer')}</h3>
      <Prose html={page.answer.bodyHtml} language={page.answer.language} />
    </aside>
  )
}
