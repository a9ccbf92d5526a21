import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { FilterChip } from '../questions-list/list-bar.tsx'
import type { FoundPage } from './search.server.ts'
import { useWishWords } from './use-wish-words.ts'

/** What was understood of the search beside its words, each with the way to take it off. */
export function Understood({ page: { wishes, withoutAll } }: { page: FoundPage }) {
  const t = useT()
  const wordsOf = useWishWords()
  if (wishes.length === 0) return null
  return (
    <ul className="wishes" aria-label={t('search.wishes')}>
      {wishes.map((wish) => (
        <li key={wish.href}>
          <FilterChip href={wish.href}>{wordsOf(wish)}</FilterChip>
        </li>
      ))}
      {wishes.length > 1 ? (
        <li>
          <Link to={withoutAll}>{t('lists.without_filters')}</Link>
        </li>
      ) : null}
    </ul>
  )
}
