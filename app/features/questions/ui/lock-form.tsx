import { type Language, LOCK_REASONS } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  question: { path: string; text: string; language: Language }
  problem: Problem | undefined
}

export function LockForm({ question, problem }: Props) {
  const t = useT()
  const reasons = LOCK_REASONS.map((value) => ({ value, label: t(`questions.lock_${value}`) }))
  return (
    <section className="narrow">
      <h1>{t('questions.lock')}</h1>
      <ProblemNote problem={problem} />
      <blockquote className="card excerpt" lang={question.language}>
        {question.text}
      </blockquote>
      <p>{t('questions.locking_lead')}</p>
      <form className="form" method="post" noValidate>
        <Select name="reason" label={t('questions.close_reason')} problem={problem} options={reasons} />
        <div className="form-end">
          <Button look="primary">{t('questions.lock')}</Button>
          <a href={question.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
