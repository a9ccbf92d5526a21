import { AnswerForm } from '~/features/answers/ui/answer-form.tsx'
import { useT } from '~/i18n/react.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import { Answers } from './answers.tsx'
import { Banners } from './banners.tsx'
import { Beside } from './beside.tsx'
import { QuestionPost } from './question-post.tsx'
import type { ThreadPage } from './thread.server.ts'
import { ThreadHead } from './thread-head.tsx'

/** A question, its answers, and what else may help. */
export function Thread({ page }: { page: ThreadPage }) {
  return (
    <div className="cols thread">
      <article aria-labelledby="thread-title">
        <ThreadHead question={page.question} />
        <Banners page={page} />
        <QuestionPost question={page.question} />
        <Answers page={page} />
        <YourAnswer question={page.question} />
      </article>
      <Beside page={page} />
    </div>
  )
}

function YourAnswer({ question }: { question: ThreadPage['question'] }) {
  const t = useT()
  const signedOut = !useShell()?.viewer
  const takesAnswers = question.state === 'open' || question.state === 'solved'
  const isLocked = question.lockedReason !== null && !question.may.lock
  if (!takesAnswers || isLocked) return <p className="no-more hint">{t('answers.no_more')}</p>
  if (!question.may.answer && !signedOut) return null
  return (
    <section className="your-answer" id="your-answer" aria-labelledby="your-answer-title">
      <h2 id="your-answer-title">{t('answers.yours')}</h2>
      <AnswerForm action={`/questions/${question.id}/answers`} draft={`answer-${question.id}`} />
    </section>
  )
}
