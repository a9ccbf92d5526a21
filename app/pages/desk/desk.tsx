import type { ReactNode } from 'react'
import { CandidateCard } from '~/features/candidates/ui/candidate-card.tsx'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { WaitingList } from '../waiting/waiting-list.tsx'
import type { DeskPage } from './desk.server.ts'
import { RecallForm } from './recall-form.tsx'

/** What waits for other eyes and needs review first, then what should become official next, then drafts. */
export function Desk({ page }: { page: DeskPage }) {
  const t = useT()
  const { waiting, needingReview, drafts, candidates, recallable } = page
  const routine = needingReview.filter(({ needsReview }) => needsReview?.level === 'routine').length
  const most = candidates[0]?.perMonth ?? 0
  return (
    <div className="desk">
      <header className="head-line">
        <h1>{t('desk.title')}</h1>
        <ButtonLink to="/mod/faq/new">{t('desk.new')}</ButtonLink>
      </header>
      <WaitingList changes={waiting} />
      <DeskList
        title={t('desk.needs_review')}
        empty={t('desk.needs_review_none')}
        count={needingReview.length}
      >
        {needingReview.map((entry) => (
          <ReviewRow key={entry.id} entry={entry} />
        ))}
      </DeskList>
      {routine > 1 ? (
        <p>
          <a href="/mod/faq/review">{t('desk.review_routine', { count: routine })}</a>
        </p>
      ) : null}
      {recallable.length > 0 ? <RecallForm recallable={recallable} /> : null}
      <DeskList title={t('candidates.title')} empty={t('candidates.none')} count={candidates.length}>
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.kind === 'thread' ? candidate.questionId : candidate.text}
            candidate={candidate}
            most={most}
          />
        ))}
      </DeskList>
      <DeskList title={t('desk.drafts')} empty={t('desk.drafts_none')} count={drafts.length}>
        {drafts.map((entry) => (
          <DraftRow key={entry.id} entry={entry} />
        ))}
      </DeskList>
    </div>
  )
}

type Entry = DeskPage['drafts'][number]

function ReviewRow({ entry: { id, title, language, needsReview } }: { entry: Entry }) {
  const t = useT()
  if (!needsReview) return null
  const isUrgent = needsReview.level === 'urgent'
  return (
    <li>
      <a href={`/mod/faq/${id}/review`} lang={language}>
        {title}
      </a>
      <span className="meta">
        <span className={isUrgent ? 'state urgent' : 'state'}>
          <Icon name="alert" size={16} />
          {t(isUrgent ? 'desk.urgent' : 'desk.routine')}
        </span>
        <span>
          {needsReview.reasons.map((reason) => t(`desk.reason_${reason}`)).join(t('desk.reason_gap'))}
        </span>
        <TimeAgo at={needsReview.since} />
      </span>
      <span className="desk-acts">
        <ButtonLink size="s" to={`/mod/faq/${id}/review`}>
          {t('desk.compare')}
        </ButtonLink>
        <ButtonLink size="s" look="quiet" to={`/mod/faq/${id}`}>
          {t('desk.update')}
        </ButtonLink>
      </span>
    </li>
  )
}

function DraftRow({ entry }: { entry: Entry }) {
  const t = useT()
  return (
    <li>
      <a href={`/mod/faq/${entry.id}`} lang={entry.language}>
        {entry.title}
      </a>
      <span className="meta">
        <span>{t(entry.submittedAt ? 'desk.waits' : `desk.state_${entry.state}`)}</span>
        <TimeAgo at={entry.submittedAt ?? entry.updatedAt} />
      </span>
    </li>
  )
}

interface ListProps {
  title: string
  empty: string
  count: number
  children: ReactNode
}

function DeskList({ title, empty, count, children }: ListProps) {
  return (
    <section>
      <h2>
        {title} <span className="count">{count}</span>
      </h2>
      {count === 0 ? <p className="hint">{empty}</p> : <ul className="desk-list">{children}</ul>}
    </section>
  )
}
