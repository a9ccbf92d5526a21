import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Quantity } from '~/ui/quantity.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { Tag } from '~/ui/tag.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { QuestionSummary } from '../list.view.server.ts'
import { QuestionStateMark } from './question-state.tsx'

export interface QuestionRowProps {
  question: QuestionSummary
  /** One level below the heading that the list stands under. */
  heading: 'h2' | 'h3'
  /** Which moment the row tells. */
  time?: 'asked' | 'active'
  /** Instead of the plain title, e.g. with what was found marked. */
  title?: ReactNode
  /** Some lines of the text. */
  passage?: ReactNode
  /** In a list of results: which document this is, and its place. */
  'data-result'?: string
  'data-position'?: number
}

/** One question in any list. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, heading: Heading, title = question.title, passage } = props
  return (
    <li className="row" data-result={props['data-result']} data-position={props['data-position']}>
      <RowCounts question={question} />
      <div>
        <Heading className="row-title" lang={question.language}>
          <Link to={question.path}>{title}</Link>
        </Heading>
        {passage ? (
          <p className="row-passage" lang={question.language}>
            {passage}
          </p>
        ) : null}
        <RowMeta question={question} time={props.time ?? 'asked'} />
      </div>
    </li>
  )
}

function RowCounts({ question: { answerCount, score, state } }: { question: QuestionSummary }) {
  const t = useT()
  return (
    <div className="row-counts">
      <span className={state === 'solved' ? 'num num-solved' : 'num'}>
        <b>
          <Quantity value={answerCount} />
        </b>{' '}
        {t('lists.answers_word', { count: answerCount })}
      </span>
      <span className="num">
        <b>
          <Quantity value={score} />
        </b>{' '}
        {t('lists.votes_word', { count: score })}
      </span>
    </div>
  )
}

function RowMeta({ question, time }: { question: QuestionSummary; time: 'asked' | 'active' }) {
  const t = useT()
  const { state, answerCount, tags, author, language } = question
  return (
    <div className="meta">
      <QuestionStateMark state={state} answerCount={answerCount} />
      {language === t.locale ? null : <LanguageMark language={language} />}
      {tags.map((tag) => (
        <Tag key={tag.slug} {...tag} />
      ))}
      <AuthorName author={author} />
      <span>
        {time === 'asked' ? (
          <Message id="lists.asked" values={{ time: <TimeAgo at={question.createdAt} /> }} />
        ) : (
          <Message id="lists.active" values={{ time: <TimeAgo at={question.activityAt} /> }} />
        )}
      </span>
    </div>
  )
}

/** Written in another language than the page's: said before it is opened. */
export function LanguageMark({ language }: { language: QuestionSummary['language'] }) {
  const name = LANGUAGE_NAMES.find(({ value }) => value === language)?.label
  return (
    <span className="language-mark" lang={language}>
      {name}
    </span>
  )
}
