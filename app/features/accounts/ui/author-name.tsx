import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import type { PublicAuthor } from '../accounts.view.server.ts'

/** Who wrote something; staff with a mark that no name can imitate. Null: nobody who could be named. */
export function AuthorName({
  author,
}: {
  author: Pick<PublicAuthor, 'handle' | 'displayName' | 'isStaff'> | null
}) {
  const t = useT()
  if (!author) return <span>{t('lists.somebody')}</span>
  return (
    <span className="author-name">
      <Link to={`/users/${author.handle}`}>{author.displayName}</Link>
      {author.isStaff ? <span className="staff">{t('common.staff')}</span> : null}
    </span>
  )
}
