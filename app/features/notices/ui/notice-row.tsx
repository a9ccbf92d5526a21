import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { NoticeItem } from '../notices.view.server.ts'

const ICONS: Record<NoticeItem['kind'], IconName> = {
  answered: 'comment',
  commented: 'comment',
  mentioned: 'comment',
  accepted: 'check',
  promoted: 'seal',
  held: 'clock',
  held_for_contact: 'clock',
  approved: 'check',
  closed: 'lock',
  merged: 'copy',
  canonical_solved: 'check',
  incident_updated: 'alert',
  incident_over: 'check',
  change_waiting: 'clock',
  change_approved: 'check',
  change_declined: 'close',
  appeal_lifted: 'check',
  appeal_kept: 'close',
  moved: 'comment',
  edit_suggested: 'pencil',
  suggestion_approved: 'check',
  suggestion_rejected: 'close',
  hidden_by_flags: 'clock',
  still_waiting: 'clock',
  badge_earned: 'seal',
}

/** What happened in a thread or to an incident last, and where. */
export function NoticeRow({ notice }: { notice: NoticeItem }) {
  const t = useT()
  const { kind, isUnread, count, path, title, language } = notice
  return (
    <li className={isUnread ? 'notice notice-unread' : 'notice'}>
      <span className={`notice-icon notice-${kind}`}>
        <Icon name={ICONS[kind]} />
      </span>
      <div>
        <p className="meta">
          {isUnread ? <span className="unread-mark">{t('notices.unread')}</span> : null}
          <span>
            <Event notice={notice} />
          </span>
          {count > 1 ? <span>{t('notices.more', { count: count - 1 })}</span> : null}
          <TimeAgo at={notice.createdAt} />
        </p>
        <Link className="row-title" to={path} lang={language}>
          {title}
        </Link>
      </div>
    </li>
  )
}

function Event({ notice: { kind, actor } }: { notice: NoticeItem }) {
  const t = useT()
  switch (kind) {
    case 'answered':
    case 'commented':
    case 'mentioned':
      return <Message id={`notices.${kind}`} values={{ name: <AuthorName author={actor} /> }} />
    default:
      return t(`notices.${kind}`)
  }
}
