import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { SearchChoices } from './search-choices.ts'
import { useFilters } from './use-filters.ts'

/** What narrows the search down, as links, and asking. `askPath` is null where the page offers it already. */
export function SearchAside({ choices, askPath }: { choices: SearchChoices; askPath: string | null }) {
  const t = useT()
  return (
    <aside aria-label={t('search.narrow')} className="search-aside">
      {useFilters(choices).map((filter) => (
        <section key={filter.title} className="not-small">
          <h2>{filter.title}</h2>
          <ul className="segments">
            {filter.choices.map(({ href, label, lang, isCurrent }) => (
              <li key={href}>
                <Link to={href} lang={lang} aria-current={isCurrent ? 'true' : undefined}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <TagChoices choices={choices} />
      {askPath ? (
        <section>
          <h2>{t('search.not_it')}</h2>
          <p className="hint">{t('search.carried')}</p>
          <ButtonLink look="primary" size="s" to={askPath}>
            {t('help.ask_community')}
          </ButtonLink>
        </section>
      ) : null}
    </aside>
  )
}

function TagChoices({ choices: { tags, tag, withoutTag } }: { choices: SearchChoices }) {
  const t = useT()
  if (tag === null && tags.length === 0) return null
  return (
    <section>
      <h2>{t('shell.tags')}</h2>
      <p className="tags">
        {tag === null ? (
          tags.map(({ slug, name, href }) => (
            <Link key={slug} className="tag" to={href}>
              {name}
            </Link>
          ))
        ) : (
          <Link className="filter filter-on" to={withoutTag}>
            {tags.find(({ slug }) => slug === tag)?.name ?? tag}
            <span className="visually-hidden">{t('lists.take_off')}</span>
            <Icon name="close" size={14} />
          </Link>
        )}
      </p>
    </section>
  )
}
