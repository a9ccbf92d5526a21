import { FilterMenu } from '../questions-list/list-bar.tsx'
import { FacetLink } from './facet-link.tsx'
import type { FoundPage } from './search.server.ts'
import { SortMenu } from './sort-menu.tsx'
import { useFacets } from './use-facets.ts'

/** On phones what narrows the search down stands above the results, folded. */
export function SearchBar({ page: { choices, items } }: { page: FoundPage }) {
  return (
    <div className="filters only-small">
      {items.length > 1 ? <SortMenu sorts={choices.sorts} /> : null}
      {useFacets(choices).map((facet) => (
        <FilterMenu key={facet.title} label={facet.title} chosen={facet.chosen}>
          {facet.values.map((value) => (
            <FacetLink key={value.key} value={value} />
          ))}
        </FilterMenu>
      ))}
    </div>
  )
}
