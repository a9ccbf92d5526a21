import { useSearchParams } from '@remix-run/react'
import { CommentForm } from '~/features/comments/ui/comment-form.tsx'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Prose } from '~/ui/prose.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { CommentsAttribution } from './attribution.tsx'
import { WriterName } from './byline.tsx'
import type { CommentView } from './thread.server.ts'
import { WhyHeld } from './why-held.tsx'

interface Props {
  /** Of the post they stand under. */
  path: string
  /** Of the post in `?comments=`. */
  name: string
  post: {
    comments: CommentView[]
    commentCount: number
    /** The cursor of a page behind those that are shown. */
    nextPage: string | null
    deletedAt: Date | null
    isLocked: boolean
    may: { comment: boolean }
  }
}

/** Who is signed out may write as well, and logs in at the end. */
export function Comments({ path, name, post }: Props) {
  const t = useT()
  const signedOut = !useShell()?.viewer
  const takesComments = post.may.comment || (signedOut && !post.deletedAt && !post.isLocked)
  const { comments } = post
  const source = comments.find((comment) => comment.source)?.source
  if (comments.length === 0 && !takesComments) return null
  return (
    <div className="comments">
      {comments.length > 0 ? (
        <ul aria-label={t('comments.list')}>
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ul>
      ) : null}
      <OtherComments name={name} post={post} />
      {source ? <CommentsAttribution source={source} /> : null}
      {takesComments ? (
        <details className="comment-add">
          <summary>{t('comments.add')}</summary>
          <CommentForm action={`${path}/comments`} />
        </details>
      ) : null}
    </div>
  )
}

function Comment({ comment }: { comment: CommentView }) {
  const t = useT()
  const { id, may } = comment
  return (
    <li id={`comment-${id}`}>
      <Prose html={comment.bodyHtml} language={comment.language} />
      {comment.whyHeld ? (
        <div className="note note-warn">
          <Icon name="clock" />
          <WhyHeld why={comment.whyHeld} />
        </div>
      ) : null}
      <span className="meta">
        <WriterName byline={comment.byline} />
        <TimeAgo at={comment.createdAt} />
        {comment.heldAt ? <span className="state state-pending">{t('comments.held')}</span> : null}
        {may.edit ? (
          <Link to={`/comments/${id}/edit`} aria-label={t('comments.edit')}>
            {t('posts.edit')}
          </Link>
        ) : null}
        {may.move ? (
          <Link to={`/comments/${id}/move`} aria-label={t('comments.move')}>
            {t('posts.move')}
          </Link>
        ) : null}
        {may.delete ? (
          <Link to={`/comments/${id}/delete`} aria-label={t('comments.delete')}>
            {t('posts.delete_now')}
          </Link>
        ) : null}
        {may.flag ? (
          <Link to={`/comments/${id}/flag`} aria-label={t('posts.flag_comment')}>
            {t('posts.flag')}
          </Link>
        ) : null}
      </span>
    </li>
  )
}

/** Those that are not shown: the next page of many, else all from the first on. */
function OtherComments({ name, post }: Omit<Props, 'path'>) {
  const t = useT()
  const [params] = useSearchParams()
  const { commentCount, nextPage } = post
  if (!nextPage && commentCount <= post.comments.length) return null
  const query = new URLSearchParams(params)
  query.set('comments', name)
  // Empty is as good as absent.
  query.set('comments_after', nextPage ?? '')
  return (
    <a href={`?${query}#${name}`}>
      {nextPage ? t('common.next_page') : t('comments.show_all', { count: commentCount })}
    </a>
  )
}
