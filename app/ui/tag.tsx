import type { Language } from '#db/schema/types.ts'
import { Link } from './link.tsx'

interface Props {
  slug: string
  name: string
  /** Of the name, where it is not the page's. */
  lang?: Language
  /** Of its questions, beside the name. */
  count?: number
}

export function Tag({ slug, name, lang, count }: Props) {
  return (
    <Link className="tag" to={`/tags/${encodeURIComponent(slug)}`} lang={lang}>
      {name}
      {count === undefined ? null : <span className="tag-count"> {count}</span>}
    </Link>
  )
}
