import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'
import type { DeskPage } from '~/pages/desk.server.ts'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

/** Needs review first, then drafts, then solved threads that could become official answers. */
export function Desk({ page }: { page: DeskPage }) {
  const t = useT()
  return (
    <div className="desk">
      <header className="head-line">
        <h1>{t('desk.title')}</h1>
        <ButtonLink to="/mod/faq/new">{t('desk.new')}</ButtonLink>
      </header>
      <DeskList
        title={t('desk.needs_review')}
        empty={t('desk.needs_review_none')}
        count={page.needingReview.length}
      >
        {page.needingReview.map((entry) => (
          <li key={entry.id}>
            <a href={`/mod/faq/${entry.id}`} lang={entry.language}>
              {entry.title}
            </a>
            <span className="meta">
              <span className={entry.needsReview?.level === 'urgent' ? 'state state-urgent' : 'state'}>
                <Icon name="alert" size={16} />
                {t(entry.needsReview?.level === 'urgent' ? 'desk.urgent' : 'desk.routine')}
              </span>
              <span>
                {entry.needsReview?.reasons.map((reason) => t(`desk.reason_${reason}`)).join(' · ')}
              </span>
              {entry.needsReview ? <TimeAgo at={entry.needsReview.since} /> : null}
            </span>
          </li>
        ))}
      </DeskList>
      <DeskList title={t('desk.drafts')} empty={t('desk.drafts_none')} count={page.drafts.length}>
        {page.drafts.map((entry) => (
          <li key={entry.id}>
            <a href={`/mod/faq/${entry.id}`} lang={entry.language}>
              {entry.title}
            </a>
            <span className="meta">
              <span>{t(`desk.state_${entry.state}`)}</span>
              <TimeAgo at={entry.updatedAt} />
            </span>
          </li>
        ))}
      </DeskList>
      <DeskList title={t('desk.promotable')} empty={t('desk.promotable_none')} count={page.promotable.length}>
        {page.promotable.map((row) => (
          <li key={row.answerId}>
            <a href={row.path} lang={row.language}>
              {row.title}
            </a>
            <span className="meta">
              <span>{t('desk.views', { count: row.viewCount })}</span>
              <span>{t('desk.score', { count: row.answerScore })}</span>
              <a href={`/mod/faq/promote/${row.answerId}`}>{t('desk.promote_short')}</a>
            </span>
          </li>
        ))}
      </DeskList>
    </div>
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
