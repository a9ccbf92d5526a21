import { formatDateTime } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { Writer } from './byline.tsx'
import type { Byline } from './thread-post.ts'

interface Props {
  /** Of the post: its history is under it. */
  path: string
  post: { byline: Byline; createdAt: Date; editedAt: Date | null }
  /** Beside the name: the answerer is the asker. */
  isAsker?: 'asker' | undefined
}

/** Who, when, and whether it is still the first version. */
export function PostMeta({ path, post, isAsker }: Props) {
  const t = useT()
  return (
    <span className="meta post-meta">
      <Writer byline={post.byline} />
      {isAsker ? <span className="asker">{t('answers.by_asker')}</span> : null}
      <TimeAgo at={post.createdAt} />
      {post.editedAt ? (
        <Link
          to={`${path}/history`}
          title={t('posts.edited_at', { date: formatDateTime(new Date(post.editedAt), t.locale) })}
        >
          {t('posts.edited')}
        </Link>
      ) : null}
    </span>
  )
}
