import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import type { CategoryView } from '../help.view.server.ts'
import { CategoryIcon } from './category-icon.tsx'

/** A category of the help centre as one large link. */
export function CategoryCard({
  category,
  heading: Heading,
}: {
  category: CategoryView
  heading: 'h2' | 'h3'
}) {
  const t = useT()
  return (
    <Link className="card category-card" to={category.path}>
      <CategoryIcon icon={category.icon} />
      <Heading lang={category.lang}>{category.name}</Heading>
      {category.description ? (
        <p className="hint" lang={category.descriptionLang}>
          {category.description}
        </p>
      ) : null}
      {category.entryCount > 0 ? (
        <p className="category-count">{t('help.entry_count', { count: category.entryCount })}</p>
      ) : null}
    </Link>
  )
}
