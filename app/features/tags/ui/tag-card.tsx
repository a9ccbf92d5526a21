import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'

interface Props {
  tag: { slug: string; name: string; descriptionText: string; questionCount: number }
}

/** A tag with what it is about, in the list of all tags. */
export function TagCard({ tag }: Props) {
  const t = useT()
  return (
    <li className="card tag-card">
      <Link className="tag" to={`/tags/${encodeURIComponent(tag.slug)}`}>
        {tag.name}
      </Link>
      {tag.descriptionText ? <p className="hint clamp">{tag.descriptionText}</p> : null}
      <p className="hint tag-card-count">{t('lists.count', { count: tag.questionCount })}</p>
    </li>
  )
}
