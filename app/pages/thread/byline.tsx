import { useT } from '~/i18n/react.tsx'
import { Avatar } from '~/ui/avatar.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Quantity } from '~/ui/quantity.tsx'
import type { Byline } from './thread-post.ts'

/** Who wrote it. The badge comes from the role alone: no name can imitate it. */
export function WriterName({ byline }: { byline: Byline }) {
  const t = useT()
  if (byline.kind === 'detached') return <span>{t('posts.member')}</span>
  if (byline.kind === 'gone') return <span>{t('common.deleted_user')}</span>
  const { handle, displayName, isStaff } = byline.author
  return (
    <>
      <Link to={`/users/${handle}`}>{displayName}</Link>
      {isStaff ? (
        <span className="staff">
          <Icon name="seal" size={12} />
          {t('common.staff')}
        </span>
      ) : null}
    </>
  )
}

export function Writer({ byline }: { byline: Byline }) {
  const t = useT()
  if (byline.kind !== 'author') return <WriterName byline={byline} />
  const { displayName, reputation } = byline.author
  return (
    <>
      <Avatar name={displayName} size="s" />
      <WriterName byline={byline} />
      <span title={t('posts.reputation', { count: reputation })}>
        <Quantity value={reputation} />
      </span>
    </>
  )
}
