import { NavLink } from '@remix-run/react'
import { MANY } from '#db/many.ts'
import { useT } from '~/i18n/react.tsx'

interface Props {
  /** Of official answers, waiting for approval. */
  changes: number
  likelyDuplicates: number
  proposals: number
  reported: number
  pictures: number
  cases: number
  appeals: number
  suggestions: number
  /** Votes that were taken back, not looked at. */
  votes: number
}

/** What staff look after, and how much of it waits. */
export function DeskTabs({
  changes,
  likelyDuplicates,
  proposals,
  reported,
  pictures,
  cases,
  appeals,
  suggestions,
  votes,
}: Props) {
  const t = useT()
  return (
    <nav className="tabs desk-tabs" aria-label={t('shell.moderation')}>
      <NavLink to="/mod" end>
        {t('queue.title')} <Waiting count={cases} />
      </NavLink>
      <NavLink to="/mod/faq">
        {t('desk.title')} <Waiting count={changes} />
      </NavLink>
      <NavLink to="/mod/categories">{t('categories.title')}</NavLink>
      <NavLink to="/mod/facts">
        {t('living_facts.title')} <Waiting count={proposals} />
      </NavLink>
      <NavLink to="/mod/duplicates">
        {t('duplicates.likely')} <Waiting count={likelyDuplicates} />
      </NavLink>
      <NavLink to="/mod/incidents">{t('incidents.desk')}</NavLink>
      <NavLink to="/mod/suggestions">
        {t('suggestions.title')} <Waiting count={suggestions} />
      </NavLink>
      <NavLink to="/mod/pictures">
        {t('waiting_pictures.title')} <Waiting count={pictures} />
      </NavLink>
      <NavLink to="/mod/fakes">
        {t('fakes.title')} <Waiting count={reported} />
      </NavLink>
      <NavLink to="/mod/people">
        {t('people.title')} <Waiting count={appeals} />
      </NavLink>
      <NavLink to="/mod/votes">
        {t('vote_patterns.title')} <Waiting count={votes} />
      </NavLink>
      <NavLink to="/mod/insights">{t('insights.title')}</NavLink>
    </nav>
  )
}

const Waiting = ({ count }: { count: number }) =>
  count === 0 ? null : <span className="tab-count">{count > MANY ? `${MANY}+` : count}</span>
