import { Link } from '@remix-run/react'
import { LanguageMark } from '~/features/questions/ui/question-row.tsx'
import { QuestionStateMark } from '~/features/questions/ui/question-state.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { ThreadPage } from './thread.server.ts'

export function ThreadHead({ question }: { question: ThreadPage['question'] }) {
  const t = useT()
  const { id, state, answerCount, viewCount, followerCount, duplicateCount, language } = question
  return (
    <header className="thread-head">
      <h1 id="thread-title" lang={language}>
        {question.title}
      </h1>
      <div className="meta">
        <QuestionStateMark state={state} answerCount={answerCount} />
        {language === t.locale ? null : <LanguageMark language={language} />}
        <span>
          <Message id="questions.asked" values={{ when: <TimeAgo at={question.createdAt} /> }} />
        </span>
        {viewCount > 0 ? <span>{t('questions.views', { count: viewCount })}</span> : null}
        {followerCount > 0 ? <span>{t('questions.followers', { count: followerCount })}</span> : null}
        {duplicateCount > 0 ? (
          <Link to={`/questions/${id}/duplicates`}>
            {t('questions.duplicates', { count: duplicateCount })}
          </Link>
        ) : null}
      </div>
    </header>
  )
}
