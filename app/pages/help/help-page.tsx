import { CategoryIcon } from '~/features/faq/ui/category-icon.tsx'
import { EntryList } from '~/features/faq/ui/entry-list.tsx'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import type { HelpPage } from './help.server.ts'
import { StillStuck } from './still-stuck.tsx'

export function HelpCentre({ groups }: { groups: HelpPage }) {
  const t = useT()
  return (
    <>
      <section className="hero hero-small">
        <h1>{t('shell.help')}</h1>
        <p className="lead">{t('help.lead')}</p>
        <SearchForm label={t('help.search')} size="l" keep={[['kind', 'entry']]} />
        <p className="meta topics">
          <Link to="/help/check">{t('checks.title')}</Link>
        </p>
      </section>
      {groups.length === 0 ? (
        <EmptyState icon="seal" title={t('help.empty')}>
          <p>{t('help.empty_hint')}</p>
        </EmptyState>
      ) : (
        <div className="help-groups">
          {groups.map((group) => (
            <HelpGroup key={group.category.id} group={group} />
          ))}
        </div>
      )}
      <StillStuck askPath="/questions/ask" place="page" />
    </>
  )
}

function HelpGroup({ group: { category, entries } }: { group: HelpPage[number] }) {
  const t = useT()
  return (
    <section className="card help-group">
      <h2>
        <CategoryIcon icon={category.icon} />
        <Link to={category.path} lang={category.lang}>
          {category.name}
        </Link>
      </h2>
      {category.description ? (
        <p className="hint" lang={category.descriptionLang}>
          {category.description}
        </p>
      ) : null}
      {entries.length > 0 ? <EntryList entries={entries} /> : <p className="hint">{t('help.none_yet')}</p>}
      {category.entryCount > entries.length ? (
        <Link className="more-link" to={category.path}>
          {t('help.all_of', { count: category.entryCount })}
        </Link>
      ) : null}
    </section>
  )
}
