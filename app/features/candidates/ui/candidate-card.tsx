import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { Candidate, SearchCandidate, ThreadCandidate } from '../candidates.view.server.ts'
import { SNOOZE_DAYS } from '../snooze.ts'
import { CandidateNumbers, Why } from './why.tsx'

/** What should become official, how many it would help, why, and what may be decided about it. */
export function CandidateCard({ candidate, most }: { candidate: Candidate; most: number }) {
  return (
    <li className="candidate">
      <DemandBar perMonth={candidate.perMonth} most={most} />
      {candidate.kind === 'thread' ? <Thread candidate={candidate} /> : <Search candidate={candidate} />}
      <Acts candidate={candidate} />
    </li>
  )
}

/** Drawn in relation to the first of the list. */
function DemandBar({ perMonth, most }: { perMonth: number; most: number }) {
  const t = useT()
  return (
    <div className="demand">
      <b>{t('candidates.people', { count: perMonth })}</b>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="demand-all" width="100" height="6" rx="3" />
        <rect className="demand-part" width={(100 * perMonth) / Math.max(1, most)} height="6" rx="3" />
      </svg>
      <span className="hint">{t('candidates.a_month')}</span>
    </div>
  )
}

function Thread({ candidate }: { candidate: ThreadCandidate }) {
  const t = useT()
  return (
    <div>
      <a className="candidate-title" href={candidate.path} lang={candidate.language}>
        {candidate.title}
      </a>
      <p>
        <Why candidate={candidate} />
      </p>
      <p className="meta">
        <CandidateNumbers candidate={candidate} />
        <span>
          {t(candidate.isAccepted ? 'candidates.accepted' : 'candidates.best', {
            count: candidate.answerScore,
          })}
        </span>
        <TimeAgo at={candidate.askedAt} />
      </p>
    </div>
  )
}

function Search({ candidate: { text, language, times } }: { candidate: SearchCandidate }) {
  const t = useT()
  return (
    <div>
      <span className="candidate-title" lang={language}>
        {t('candidates.quoted', { text })}
      </span>
      <p>{t('candidates.why_search', { count: times })}</p>
    </div>
  )
}

function Acts({ candidate }: { candidate: Candidate }) {
  const t = useT()
  return (
    <div className="candidate-acts">
      {candidate.kind === 'thread' ? (
        <ButtonLink size="s" to={`/mod/faq/promote/${candidate.answerId}`}>
          {t('desk.promote_short')}
        </ButtonLink>
      ) : (
        <ButtonLink size="s" to={`/mod/faq/new?title=${encodeURIComponent(candidate.text)}`}>
          {t('candidates.write')}
        </ButtonLink>
      )}
      <details className="menu">
        <summary className="button button-quiet button-s">{t('candidates.not_now')}</summary>
        <div className="menu-list">
          <Snooze candidate={candidate} />
          <Dismiss candidate={candidate} />
        </div>
      </details>
    </div>
  )
}

function Subject({ candidate }: { candidate: Candidate }) {
  return candidate.kind === 'thread' ? (
    <input type="hidden" name="questionId" value={candidate.questionId} />
  ) : (
    <input type="hidden" name="searchText" value={candidate.text} />
  )
}

function Snooze({ candidate }: { candidate: Candidate }) {
  const t = useT()
  return (
    <form method="post" action="/mod/faq/candidates">
      <input type="hidden" name="decision" value="snooze" />
      <Subject candidate={candidate} />
      {SNOOZE_DAYS.map((days) => (
        <button key={days} type="submit" name="days" value={days}>
          {t('candidates.snooze', { count: days })}
        </button>
      ))}
    </form>
  )
}

function Dismiss({ candidate }: { candidate: Candidate }) {
  const t = useT()
  return (
    <form method="post" action="/mod/faq/candidates" className="candidate-dismiss">
      <input type="hidden" name="decision" value="dismiss" />
      <Subject candidate={candidate} />
      <label>
        {t('candidates.reason')}
        <input name="reason" required maxLength={200} />
      </label>
      <Button size="s">{t('candidates.dismiss')}</Button>
    </form>
  )
}
