import { Form } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Icon } from './icon.tsx'
import { SearchSuggestions } from './search-suggestions.tsx'

interface Props {
  label: string
  initial?: string
  /** Choices of the page that a new search keeps. */
  keep?: [name: string, value: string][]
  size: 'm' | 'l'
}

/** The page's own search box: a plain form that asks by the address. */
export function SearchForm({ label, initial, keep = [], size }: Props) {
  const t = useT()
  return (
    <Form className={`seek search-form search-form-${size}`} role="search" action="/search" method="get">
      <Icon name="search" />
      <input
        name="q"
        type="search"
        defaultValue={initial}
        aria-label={label}
        placeholder={label}
        maxLength={1_000}
        autoComplete="off"
        data-shortcut="/"
      />
      {keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="search-go">
        {t('shell.search')}
      </button>
      <SearchSuggestions />
    </Form>
  )
}
