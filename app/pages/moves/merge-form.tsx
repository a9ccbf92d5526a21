import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { MergePage } from './moves.server.ts'

interface Props {
  page: MergePage
  problem: Problem | undefined
}

/** Into which thread this one goes. */
export function MergeForm({ page, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('moves.merge_title')}</h1>
      <ProblemNote problem={problem} />
      <blockquote className="card excerpt" lang={page.titleLanguage}>
        {page.title}
      </blockquote>
      <p>{t('moves.merge_lead')}</p>
      <form className="form" method="post" noValidate>
        <Field
          name="canonical"
          label={t('moves.merge_into')}
          hint={t('moves.merge_hint', { example: '/q/123' })}
          problem={problem}
          autoComplete="off"
        />
        <div className="form-end">
          <Button look="primary">{t('moves.merge_now')}</Button>
          <a href={page.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
