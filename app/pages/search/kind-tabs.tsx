import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { Quantity } from '~/ui/quantity.tsx'
import type { FoundPage } from './search.server.ts'

/** All, official answers, community questions: how many of the best 200 are what. */
export function KindTabs({ page: { choices, isMore } }: { page: FoundPage }) {
  const t = useT()
  return (
    <nav className="tabs" aria-label={t('search.kind')}>
      {choices.kinds.map(({ value, href, isCurrent, count }) => (
        <Link key={value} to={href} aria-current={isCurrent ? 'page' : undefined}>
          {t(`search.kind_${value}`)}{' '}
          <span className="tag-count">
            <Quantity value={count} />
            {isMore && count > 0 ? '+' : null}
          </span>
        </Link>
      ))}
    </nav>
  )
}
