import { Link } from '@remix-run/react'
import { ResultList } from '~/features/search/ui/result-list.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import type { FoundPage } from './search.server.ts'
import { SearchAside } from './search-aside.tsx'
import { SearchBar } from './search-bar.tsx'

export function SearchResults({ page }: { page: FoundPage }) {
  const t = useT()
  const { query, items, choices, askPath } = page
  const isFound = items.length > 0
  return (
    <>
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <SearchForm label={t('shell.search_hint')} initial={query} size="m" />
      <Outcome page={page} />
      {page.degraded ? <Degraded /> : null}
      {isFound || choices.isNarrow ? (
        <>
          <SearchBar choices={choices} />
          <div className="cols">
            <div>{isFound ? <Found page={page} /> : <NothingFound page={page} />}</div>
            <SearchAside choices={choices} askPath={isFound ? askPath : null} />
          </div>
        </>
      ) : (
        <NothingFound page={page} />
      )}
    </>
  )
}

function Found({ page: { items, next, offset, token } }: { page: FoundPage }) {
  return (
    <div data-search={token}>
      <ResultList results={items} offset={offset} />
      <Pagination next={next} />
    </div>
  )
}

function Outcome({ page: { total, isMore, tookMs } }: { page: FoundPage }) {
  const t = useT()
  return (
    <p className="meta search-outcome">
      <span>{isMore ? t('search.count_more', { count: total }) : t('search.count', { count: total })}</span>
      <span>{t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}</span>
    </p>
  )
}

function Degraded() {
  const t = useT()
  return (
    <div className="note note-warn">
      <Icon name="alert" />
      <p>{t('search.degraded')}</p>
    </div>
  )
}

function NothingFound({ page: { query, choices, askPath } }: { page: FoundPage }) {
  const t = useT()
  return (
    <EmptyState icon="search" title={t('search.none')}>
      <p>
        <Message id="search.none_for" values={{ query: <b>{query}</b> }} />
      </p>
      <p>{t(choices.isNarrow ? 'search.none_narrow' : 'search.none_hint')}</p>
      <div className="empty-acts">
        {choices.isNarrow ? <Link to={choices.withoutAll}>{t('lists.without_filters')}</Link> : null}
        <ButtonLink look="primary" to={askPath}>
          {t('help.ask_community')}
        </ButtonLink>
      </div>
    </EmptyState>
  )
}
