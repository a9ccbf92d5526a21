import { Link } from '@remix-run/react'
import { Message, useT } from '~/i18n/react.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { Glimpse } from '../glimpse.ts'
import { LanguageMark } from './question-row.tsx'
import { QuestionStateMark } from './question-state.tsx'

type Props = { question: Glimpse }

export const GlimpseLink = ({
  question: { path, title, language },
}: {
  question: Pick<Glimpse, 'path' | 'title' | 'language'>
}) => (
  <Link to={path} lang={language}>
    {title}
  </Link>
)

/** Is it answered, and is it worth anything? */
export function GlimpseMeta({ question }: { question: Omit<Glimpse, 'firstLines'> }) {
  const t = useT()
  const { state, answerCount, score, language, createdAt } = question
  return (
    <div className="meta">
      <QuestionStateMark state={state} answerCount={answerCount} />
      <span>{t('answers.count', { count: answerCount })}</span>
      <span>{t('duplicates.votes', { count: score })}</span>
      {language === t.locale ? null : <LanguageMark language={language} />}
      <span>
        <Message id="lists.asked" values={{ time: <TimeAgo at={createdAt} /> }} />
      </span>
    </div>
  )
}

export function FirstLines({ question: { firstLines, language } }: Props) {
  const t = useT()
  return firstLines.trim() === '' ? (
    <p className="hint">{t('duplicates.no_details')}</p>
  ) : (
    <p className="first-lines" lang={language}>
      {firstLines}
    </p>
  )
}
