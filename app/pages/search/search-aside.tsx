import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { FacetLink } from './facet-link.tsx'
import { OperatorHelp } from './operator-help.tsx'
import type { FoundPage } from './search.server.ts'
import { type Facet, useFacets } from './use-facets.ts'

/** What narrows the search down, as links; asking, where the page does not offer it already; and how to search. */
export function SearchAside({ page: { choices, items, askPath } }: { page: FoundPage }) {
  const t = useT()
  return (
    <aside aria-label={t('search.narrow')} className="search-aside">
      {useFacets(choices).map((facet) => (
        <FacetSection key={facet.title} facet={facet} />
      ))}
      {items.length > 0 ? (
        <section>
          <h2>{t('search.not_it')}</h2>
          <p className="hint">{t('search.carried')}</p>
          <ButtonLink look="primary" size="s" to={askPath}>
            {t('help.ask_community')}
          </ButtonLink>
        </section>
      ) : null}
      <details className="operator-help">
        <summary>{t('search.tips')}</summary>
        <OperatorHelp />
      </details>
    </aside>
  )
}

function FacetSection({ facet: { title, look, values } }: { facet: Facet }) {
  return (
    <section className="not-small">
      <h2>{title}</h2>
      {look === 'tags' ? (
        <p className="tags">
          {values.map((value) => (
            <FacetLink key={value.key} className={value.isCurrent ? 'tag tag-on' : 'tag'} value={value} />
          ))}
        </p>
      ) : (
        <ul className="facet">
          {values.map((value) => (
            <li key={value.key}>
              <FacetLink value={value} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
