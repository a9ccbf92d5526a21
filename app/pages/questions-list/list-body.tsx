import { QuestionList } from '~/features/questions/ui/question-list.tsx'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { OtherLanguageToo } from './list-bar.tsx'
import type { FilteredList } from './questions-list.server.ts'

/** The rows, or what to do where there are none. */
export function ListBody({ list, askPath }: { list: FilteredList; askPath: string }) {
  if (list.items.length === 0) return <NothingHere list={list} askPath={askPath} />
  return (
    <>
      <QuestionList questions={list.items} heading="h2" time={list.tab === 'active' ? 'active' : 'asked'} />
      <Pagination next={list.next} />
    </>
  )
}

function NothingHere({ list, askPath }: { list: FilteredList; askPath: string }) {
  const t = useT()
  const { tab, choices, readsAll, language } = list
  const allTime = choices.windows.find(({ value, isCurrent }) => value === 'all' && !isCurrent)
  const isNarrow = [list.state, language, allTime].some(Boolean)
  const isGood = GOOD_NEWS.has(tab)
  const hint = t(isGood ? 'lists.none_waiting_hint' : 'lists.none_hint')
  return (
    <EmptyState icon={isGood ? 'check' : 'comment'} title={t(isGood ? 'lists.none_waiting' : 'lists.none')}>
      <p>{isNarrow ? t('lists.none_narrow') : hint}</p>
      <div className="empty-acts">
        {allTime ? <Link to={allTime.href}>{t('lists.window_all')}</Link> : null}
        {isNarrow ? <Link to={choices.without.all}>{t('lists.without_filters')}</Link> : null}
        {readsAll || language ? null : <OtherLanguageToo readsAll={false} />}
        <ButtonLink to={askPath}>{t('lists.ask')}</ButtonLink>
      </div>
    </EmptyState>
  )
}

/** Tabs whose emptiness means that everybody was helped. */
const GOOD_NEWS = new Set<FilteredList['tab']>(['unanswered', 'unsolved'])
