import { FilterMenu } from '../questions-list/list-bar.tsx'
import { FacetLink } from './facet-link.tsx'
import type { SearchChoices } from './search-choices.ts'
import { SortMenu } from './sort-menu.tsx'
import { useFacets } from './use-facets.ts'

/** On phones what narrows the search down stands above the results, folded. */
export function SearchBar({ choices }: { choices: SearchChoices }) {
  return (
    <div className="filters only-small">
      <SortMenu sorts={choices.sorts} />
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
