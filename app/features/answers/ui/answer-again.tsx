import { useParams } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { AnswerForm } from './answer-form.tsx'

/** The page of an answer that was refused: what is wrong beside the field, with everything that was typed. */
export function AnswerAgain() {
  const t = useT()
  const problem = useProblem()
  const { id } = useParams()
  return (
    <section className="again">
      <h1>{t('answers.yours')}</h1>
      <ProblemNote problem={problem} />
      <AnswerForm problem={problem} draft={`answer-${id}`} />
      <p>
        <a href={problem?.action}>{t('posts.back')}</a>
      </p>
    </section>
  )
}
