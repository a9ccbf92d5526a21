import { useSearchParams } from '@remix-run/react'
import { Fragment } from 'react'
import { ANSWER_ORDERS, type AnswerOrder } from '~/features/answers/orders.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { AnswerPost } from './answer-post.tsx'
import { SolvedItCard } from './solved-it-card.tsx'
import type { ThreadPage } from './thread.server.ts'

type Props = { page: ThreadPage }

export function Answers({ page }: Props) {
  const t = useT()
  const { answers, question } = page
  const asked = askedAbout(page)
  return (
    <>
      <div className="answers-head" id="answers">
        <h2>
          {question.answerCount === 0
            ? t('answers.none')
            : t('answers.count', { count: question.answerCount })}
        </h2>
        {question.answerCount > 1 ? <SortChoice order={page.order} /> : null}
      </div>
      {question.answerCount === 0 && question.state === 'open' ? (
        <p className="hint">{t('answers.none_lead')}</p>
      ) : null}
      {answers.map((answer) => (
        <Fragment key={answer.id}>
          <AnswerPost answer={answer} />
          {answer === asked ? <SolvedItCard page={page} /> : null}
        </Fragment>
      ))}
      <MoreAnswers next={page.next} />
    </>
  )
}

/** Under the accepted answer, else the best one. */
function askedAbout({ answers, question }: ThreadPage) {
  if (question.deletedAt) return undefined
  const shown = answers.filter((answer) => !answer.deletedAt && !answer.heldAt)
  const [best] = [...shown].sort((a, b) => b.score - a.score)
  return shown.find((answer) => answer.isAccepted) ?? best
}

function SortChoice({ order }: { order: AnswerOrder }) {
  const t = useT()
  return (
    <nav className="meta sort-choice" aria-label={t('answers.sort')}>
      <span aria-hidden="true">{t('answers.sort')}</span>
      {ANSWER_ORDERS.map((each) => (
        <Link
          key={each}
          to={each === 'best' ? '?#answers' : `?sort=${each}#answers`}
          aria-current={each === order ? 'true' : undefined}
          preventScrollReset
        >
          {t(`answers.sort_${each}`)}
        </Link>
      ))}
    </nav>
  )
}

function MoreAnswers({ next }: { next: string | null }) {
  const t = useT()
  const [params] = useSearchParams()
  const isFirst = !params.has('after')
  if (isFirst && next === null) return null
  return (
    <nav className="pagination">
      {isFirst ? null : <a href={toPage(params, null)}>{t('common.from_start')}</a>}
      {next === null ? null : (
        <a className="button button-plain button-m" rel="next" href={toPage(params, next)}>
          {t('answers.more')}
        </a>
      )}
    </nav>
  )
}

function toPage(params: URLSearchParams, after: string | null) {
  const page = new URLSearchParams()
  const sort = params.get('sort')
  if (sort) page.set('sort', sort)
  if (after !== null) page.set('after', after)
  return `?${page}#answers`
}
