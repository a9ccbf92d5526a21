import { ResultList } from '~/features/search/ui/result-list.tsx'
import { useT } from '~/i18n/react.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import { KindTabs } from './kind-tabs.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Degraded, Meant, Outcome } from './outcome.tsx'
import type { FoundPage } from './search.server.ts'
import { SearchAside } from './search-aside.tsx'
import { SearchBar } from './search-bar.tsx'
import { Understood } from './understood.tsx'

export function SearchResults({ page }: { page: FoundPage }) {
  const t = useT()
  const { query, items, words, chosen } = page
  return (
    <>
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <SearchForm key={query} label={t('shell.search_hint')} initial={query} keep={chosen} size="m" />
      <Understood page={page} />
      <Meant page={page} />
      <KindTabs page={page} />
      <Outcome page={page} />
      {page.degraded ? <Degraded /> : null}
      <SearchBar page={page} />
      <div className="cols">
        <div>
          {items.length > 0 ? (
            <ResultList results={items} words={words} offset={page.offset} token={page.token} />
          ) : (
            <NothingFound page={page} />
          )}
          <Pagination next={page.next} />
        </div>
        <SearchAside page={page} />
      </div>
    </>
  )
}
