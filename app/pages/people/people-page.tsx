import { Form } from '@remix-run/react'
import { PEOPLE_FILTERS } from '~/features/people/choices.ts'
import type { ListedPerson } from '~/features/people/people.view.server.ts'
import type { PeopleQuery } from '~/features/people/schema.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { PersonLine } from './person-line.tsx'

interface Props {
  title: string
  query: PeopleQuery
  people: ListedPerson[]
  next: string | null
  addresses: 'shown' | 'hidden'
  /** That wait for a decision. */
  appeals?: number
}

/** Everybody with an account, or those that one looks for. */
export function People({ title, query, people, next, addresses, appeals = 0 }: Props) {
  const t = useT()
  return (
    <section className="people-page">
      <h1>{title}</h1>
      <p className="lead">{t('people.lead')}</p>
      {appeals > 0 ? (
        <p>
          <Link to="/mod/people/appeals">{t('people.appeals_waiting', { count: appeals })}</Link>
        </p>
      ) : null}
      <Search query={query} addresses={addresses} />
      <Filters query={query} />
      {people.length === 0 ? (
        <EmptyState icon="search" title={t('people.none')}>
          <p>{t('people.none_hint')}</p>
        </EmptyState>
      ) : (
        <ul className="people-list">
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      <Pagination next={next} />
    </section>
  )
}

function Search({ query: { q, filter }, addresses }: Pick<Props, 'query' | 'addresses'>) {
  const t = useT()
  return (
    <Form className="tag-filter" role="search" method="get" aria-label={t('people.find')}>
      {filter === 'all' ? null : <input type="hidden" name="filter" value={filter} />}
      <div className="seek">
        <Icon name="search" />
        <input
          name="q"
          type="search"
          defaultValue={q}
          aria-label={t('people.find')}
          placeholder={t(addresses === 'shown' ? 'people.find_hint_admin' : 'people.find_hint')}
          maxLength={200}
        />
      </div>
      <Button>{t('people.show')}</Button>
    </Form>
  )
}

function Filters({ query }: Pick<Props, 'query'>) {
  const t = useT()
  const pathTo = (filter: PeopleQuery['filter']) =>
    `?${new URLSearchParams({ ...(query.q && { q: query.q }), ...(filter !== 'all' && { filter }) })}`
  return (
    <div className="admin-choices">
      <nav aria-label={t('people.find')}>
        {PEOPLE_FILTERS.map((filter) => (
          <Link key={filter} to={pathTo(filter)} aria-current={filter === query.filter ? 'page' : undefined}>
            {t(`people.filter_${filter}`)}
          </Link>
        ))}
      </nav>
    </div>
  )
}
