import { Link } from './link.tsx'

export function Tag({ slug, name }: { slug: string; name: string }) {
  return (
    <Link className="tag" to={`/tags/${encodeURIComponent(slug)}`}>
      {name}
    </Link>
  )
}
