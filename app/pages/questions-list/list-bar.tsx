import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import type { FilteredList } from './questions-list.server.ts'

/** Tabs, then what narrows the list down. `children` are further filters of the page. */
export function ListBar({ list, children }: { list: FilteredList; children?: ReactNode }) {
  const t = useT()
  const { tabs, windows } = list.choices
  return (
    <>
      <nav className="tabs" aria-label={t('lists.order')}>
        {tabs.map(({ value, href, isCurrent }) => (
          <Link key={value} to={href} aria-current={isCurrent ? 'page' : undefined}>
            {t(`lists.tab_${value}`)}
          </Link>
        ))}
      </nav>
      <div className="filters">
        <ListCount list={list} />
        {windows.length > 0 ? <WindowChoice list={list} /> : null}
        <StateFilter list={list} />
        {children}
        {list.language ? (
          <FilterChip href={list.choices.without.language}>
            {LANGUAGE_NAMES.find(({ value }) => value === list.language)?.label}
          </FilterChip>
        ) : (
          <OtherLanguageToo readsAll={list.readsAll} />
        )}
      </div>
    </>
  )
}

function ListCount({ list: { count, isMore } }: { list: FilteredList }) {
  const t = useT()
  return (
    <span className="filter-count">
      {isMore ? t('lists.count_more', { count }) : t('lists.count', { count })}
    </span>
  )
}

function WindowChoice({ list }: { list: FilteredList }) {
  const t = useT()
  return (
    <nav className="segments" aria-label={t('lists.window')}>
      {list.choices.windows.map(({ value, href, isCurrent }) => (
        <Link key={value} to={href} aria-current={isCurrent ? 'true' : undefined}>
          {t(`lists.window_${value}`)}
        </Link>
      ))}
    </nav>
  )
}

function StateFilter({ list: { choices, state } }: { list: FilteredList }) {
  const t = useT()
  if (choices.states.length === 0) return null
  return (
    <FilterMenu label={t('lists.state')} chosen={state ? t(`lists.state_${state}`) : undefined}>
      {choices.states.map(({ value, href, isCurrent }) => (
        <Link key={value} to={href} aria-current={isCurrent ? 'true' : undefined}>
          {t(`lists.state_${value}`)}
        </Link>
      ))}
    </FilterMenu>
  )
}

interface FilterMenuProps {
  label: string
  chosen: string | undefined
  children: ReactNode
}

/** A menu of links that opens without script. */
export function FilterMenu({ label, chosen, children }: FilterMenuProps) {
  return (
    <details className="menu filter-menu">
      <summary className={chosen ? 'filter filter-on' : 'filter'}>
        {chosen ? `${label} · ${chosen}` : label}
        <Icon name="down" size={16} />
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  )
}

/** A filter that is on, and the way to take it off. */
export function FilterChip({ href, children }: { href: string; children: ReactNode }) {
  const t = useT()
  return (
    <Link className="filter filter-on" to={href}>
      {children}
      <span className="visually-hidden">{t('lists.take_off')}</span>
      <Icon name="close" size={14} />
    </Link>
  )
}

/** Lists show what the reader reads; the device remembers whether that is more than the page's language. */
export function OtherLanguageToo({ readsAll }: { readsAll: boolean }) {
  const t = useT()
  const { pathname, search } = useLocation()
  const back = new URLSearchParams(search)
  back.delete('cursor')
  return (
    <Form method="post" action="/settings/preferences" reloadDocument>
      <input type="hidden" name="back" value={back.size === 0 ? pathname : `${pathname}?${back}`} />
      <button
        type="submit"
        className={readsAll ? 'filter filter-on' : 'filter'}
        name="reads"
        value={readsAll ? 'own' : 'all'}
        aria-pressed={readsAll}
      >
        {readsAll ? <Icon name="check" size={14} /> : <Icon name="plus" size={14} />}
        {t('lists.other_too')}
      </button>
    </Form>
  )
}
