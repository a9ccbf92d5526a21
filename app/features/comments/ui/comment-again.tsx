import { useT } from '~/i18n/react.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { CommentForm } from './comment-form.tsx'

/** The page of a comment that was refused: what is wrong beside the field, with everything that was typed. */
export function CommentAgain() {
  const t = useT()
  const problem = useProblem()
  return (
    <section className="narrow">
      <h1>{t('comments.add')}</h1>
      <ProblemNote problem={problem} />
      <CommentForm problem={problem} />
      <p>
        <a href={problem?.action}>{t('posts.back')}</a>
      </p>
    </section>
  )
}
