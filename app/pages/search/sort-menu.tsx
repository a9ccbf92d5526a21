import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { FilterMenu } from '../questions-list/list-bar.tsx'
import type { SearchChoices } from './search-choices.ts'

export function SortMenu({ sorts }: Pick<SearchChoices, 'sorts'>) {
  const t = useT()
  const current = sorts.find(({ isCurrent, value }) => isCurrent && value !== 'relevance')
  return (
    <FilterMenu label={t('search.sort')} chosen={current && t(`search.sort_${current.value}`)}>
      {sorts.map(({ value, href, isCurrent }) => (
        <Link key={value} to={href} aria-current={isCurrent ? 'true' : undefined}>
          {t(`search.sort_${value}`)}
        </Link>
      ))}
    </FilterMenu>
  )
}
