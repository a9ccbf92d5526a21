import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Quantity } from '~/ui/quantity.tsx'
import type { FacetValue } from './use-facets.ts'

/** Narrows a search down to a value and says how many there are; the current value is taken off by it. */
export function FacetLink({ value, className }: { value: FacetValue; className?: string }) {
  const t = useT()
  const { label, lang, href, count, isCurrent } = value
  return (
    <Link className={className} to={href} aria-current={isCurrent ? 'true' : undefined}>
      <span lang={lang}>{label}</span>{' '}
      <span className="tag-count">
        <Quantity value={count} />
      </span>
      {isCurrent ? (
        <>
          <span className="visually-hidden">{t('lists.take_off')}</span>
          <Icon name="close" size={14} />
        </>
      ) : null}
    </Link>
  )
}
