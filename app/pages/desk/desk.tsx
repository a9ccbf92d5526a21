import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { DeskPage } from './desk.server.ts'

/** Needs review first, then drafts, then solved threads that could become official answers. */
export function Desk({ page }: { page: DeskPage }) {
  const t = useT()
  const { needingReview, drafts, promotable } = page
  return (
    <div className="desk">
      <header className="head-line">
        <h1>{t('desk.title')}</h1>
        <ButtonLink to="/mod/faq/new">{t('desk.new')}</ButtonLink>
      </header>
      <DeskList
        title={t('desk.needs_review')}
        empty={t('desk.needs_review_none')}
        count={needingReview.length}
      >
        {needingReview.map((entry) => (
          <EntryRow key={entry.id} entry={entry}>
            {entry.needsReview ? <Reasons review={entry.needsReview} /> : null}
          </EntryRow>
        ))}
      </DeskList>
      <DeskList title={t('desk.drafts')} empty={t('desk.drafts_none')} count={drafts.length}>
        {drafts.map((entry) => (
          <EntryRow key={entry.id} entry={entry}>
            <span>{t(`desk.state_${entry.state}`)}</span>
            <TimeAgo at={entry.updatedAt} />
          </EntryRow>
        ))}
      </DeskList>
      <DeskList title={t('desk.promotable')} empty={t('desk.promotable_none')} count={promotable.length}>
        {promotable.map((thread) => (
          <ThreadRow key={thread.answerId} thread={thread} />
        ))}
      </DeskList>
    </div>
  )
}

type Entry = DeskPage['drafts'][number]

function EntryRow({ entry, children }: { entry: Entry; children: ReactNode }) {
  return (
    <li>
      <a href={`/mod/faq/${entry.id}`} lang={entry.language}>
        {entry.title}
      </a>
      <span className="meta">{children}</span>
    </li>
  )
}

function Reasons({ review }: { review: NonNullable<Entry['needsReview']> }) {
  const t = useT()
  const isUrgent = review.level === 'urgent'
  return (
    <>
      <span className={isUrgent ? 'state urgent' : 'state'}>
        <Icon name="alert" size={16} />
        {t(isUrgent ? 'desk.urgent' : 'desk.routine')}
      </span>
      <span>{review.reasons.map((reason) => t(`desk.reason_${reason}`)).join(' · ')}</span>
      <TimeAgo at={review.since} />
    </>
  )
}

function ThreadRow({ thread }: { thread: DeskPage['promotable'][number] }) {
  const t = useT()
  return (
    <li>
      <a href={thread.path} lang={thread.language}>
        {thread.title}
      </a>
      <span className="meta">
        <span>{t('desk.views', { count: thread.viewCount })}</span>
        <span>{t('desk.score', { count: thread.answerScore })}</span>
        <a href={`/mod/faq/promote/${thread.answerId}`}>{t('desk.promote_short')}</a>
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
