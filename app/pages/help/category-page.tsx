import { CategoryIcon } from '~/features/faq/ui/category-icon.tsx'
import { EntryList } from '~/features/faq/ui/entry-list.tsx'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import type { CategoryPage } from './help.server.ts'
import { Place } from './place.tsx'
import { StillStuck } from './still-stuck.tsx'

export function HelpCategory({ page: { category, own, other } }: { page: CategoryPage }) {
  const t = useT()
  return (
    <>
      <Place steps={[]} />
      <div className="cols">
        <div className="help-category">
          <h1>
            <CategoryIcon icon={category.icon} />
            <span lang={category.lang}>{category.name}</span>
          </h1>
          {category.description ? (
            <p className="hint" lang={category.descriptionLang}>
              {category.description}
            </p>
          ) : null}
          <SearchForm label={t('help.search')} size="m" keep={[['kind', 'entry']]} />
          {own.length > 0 ? <EntryList entries={own} /> : null}
          {own.length + other.length === 0 ? (
            <EmptyState icon="seal" title={t('help.none_yet')}>
              <p>{t('help.none_hint')}</p>
            </EmptyState>
          ) : null}
          {other.length > 0 ? (
            <section>
              <h2>{t('help.in_other')}</h2>
              <EntryList entries={other} />
            </section>
          ) : null}
        </div>
        <aside aria-label={t('home.beside')}>
          <StillStuck askPath="/questions/ask" place="aside" />
        </aside>
      </div>
    </>
  )
}
