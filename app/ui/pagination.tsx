import { useSearchParams } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Link } from './link.tsx'

/** Lists go on by key, so there is a next page and a first one, and no page 7. */
export function Pagination({ next }: { next: string | null }) {
  const t = useT()
  const [params] = useSearchParams()
  const isFirst = !params.has('cursor')
  if (isFirst && next === null) return null
  return (
    <nav className="pagination">
      {isFirst ? null : <Link to={withCursor(params, null)}>{t('common.from_start')}</Link>}
      {next === null ? null : (
        <Link className="button button-plain button-m" rel="next" to={withCursor(params, next)}>
          {t('common.next_page')}
        </Link>
      )}
    </nav>
  )
}

function withCursor(params: URLSearchParams, cursor: string | null) {
  const copy = new URLSearchParams(params)
  if (cursor === null) copy.delete('cursor')
  else copy.set('cursor', cursor)
  return `?${copy}`
}
