import { Link } from '@remix-run/react'
import { FilterMenu } from '../questions-list/list-bar.tsx'
import type { SearchChoices } from './search-choices.ts'
import { useFilters } from './use-filters.ts'

/** On phones the filters stand above the results, folded. */
export function SearchBar({ choices }: { choices: SearchChoices }) {
  return (
    <div className="filters only-small">
      {useFilters(choices).map((filter) => (
        <FilterMenu key={filter.title} label={filter.title} chosen={filter.chosen}>
          {filter.choices.map(({ href, label, lang, isCurrent }) => (
            <Link key={href} to={href} lang={lang} aria-current={isCurrent ? 'true' : undefined}>
              {label}
            </Link>
          ))}
        </FilterMenu>
      ))}
    </div>
  )
}
