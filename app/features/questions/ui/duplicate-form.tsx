import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  question: { path: string; text: string; language: Language }
  problem: Problem | undefined
}

export function DuplicateForm({ question, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('questions.duplicate')}</h1>
      <ProblemNote problem={problem} />
      <blockquote className="card excerpt" lang={question.language}>
        {question.text}
      </blockquote>
      <p>{t('questions.duplicate_lead')}</p>
      <form className="form" method="post" noValidate>
        <Field
          name="canonical"
          label={t('questions.duplicate_which')}
          hint={t('questions.duplicate_which_hint', { example: '/q/123' })}
          problem={problem}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="form-end">
          <Button look="primary">{t('questions.duplicate_save')}</Button>
          <a href={question.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
