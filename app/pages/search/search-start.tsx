import { CategoryCard } from '~/features/faq/ui/category-card.tsx'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import { Tag } from '~/ui/tag.tsx'
import { OperatorHelp } from './operator-help.tsx'
import type { SearchStart } from './search.server.ts'

/** Before anything was asked for: how to search, and where to look without searching. */
export function StartOfSearch({ start: { categories, tags } }: { start: SearchStart }) {
  const t = useT()
  return (
    <div className="search-start">
      <h1>{t('search.title')}</h1>
      <SearchForm label={t('home.search_hint')} size="l" />
      <ul className="hint search-tips">
        <li>{t('search.tip_own_words')}</li>
        <li>{t('search.tip_error')}</li>
        <li>{t('search.tip_languages')}</li>
      </ul>
      <details className="card operator-help">
        <summary>{t('search.tips')}</summary>
        <OperatorHelp />
      </details>
      {categories.length > 0 ? (
        <section>
          <h2>{t('shell.help')}</h2>
          <div className="card-grid category-grid">
            {categories.map((category) => (
              <CategoryCard key={category.id} category={category} heading="h3" />
            ))}
          </div>
        </section>
      ) : null}
      {tags.length > 0 ? (
        <section>
          <h2>{t('lists.popular_tags')}</h2>
          <p className="tags">
            {tags.map((tag) => (
              <Tag key={tag.slug} {...tag} />
            ))}
          </p>
        </section>
      ) : null}
      <ButtonLink to="/questions/ask">{t('help.ask_community')}</ButtonLink>
    </div>
  )
}
