import { useT } from '~/i18n/react.tsx'
import { Tag } from '~/ui/tag.tsx'
import type { TagLabel } from '../tags.view.server.ts'

interface Props {
  tag: TagLabel & { descriptionText: string; questionCount: number }
}

/** A tag with what it is about, in the list of all tags. */
export function TagCard({ tag }: Props) {
  const t = useT()
  return (
    <li className="card tag-card">
      <Tag slug={tag.slug} name={tag.name} lang={tag.lang} />
      {tag.descriptionText ? <p className="hint clamp">{tag.descriptionText}</p> : null}
      <p className="hint tag-card-count">{t('lists.count', { count: tag.questionCount })}</p>
    </li>
  )
}
