import { Form } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Avatar } from '../avatar.tsx'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import type { ShellData } from './shell-data.ts'

interface AccountMenuProps {
  viewer: NonNullable<ShellData['viewer']>
  unread: number
}

/** Above this the exact number helps nobody. */
const MANY = 99

export function AccountMenu({ viewer, unread }: AccountMenuProps) {
  const t = useT()
  const label = unread > 0 ? t('shell.notices', { count: unread }) : t('shell.no_notices')
  return (
    <>
      <Link className="icon-button bell" to="/notices" aria-label={label} title={label}>
        <Icon name="bell" size={20} />
        {unread > 0 ? <span className="bell-count">{unread > MANY ? `${MANY}+` : unread}</span> : null}
      </Link>
      <details className="menu">
        <summary aria-label={t('shell.account')} title={viewer.displayName}>
          <Avatar name={viewer.displayName} />
        </summary>
        <div className="menu-list">
          <p className="menu-name">
            <b>{viewer.displayName}</b>
            <span className="hint">@{viewer.handle}</span>
          </p>
          <Link to={`/users/${viewer.handle}`}>{t('shell.profile')}</Link>
          <Link to="/settings/profile">{t('shell.settings')}</Link>
          {viewer.isStaff ? <Link to="/mod">{t('shell.moderation')}</Link> : null}
          {viewer.isAdmin ? <Link to="/admin">{t('shell.admin')}</Link> : null}
          <Form method="post" action="/logout" reloadDocument>
            <button type="submit">{t('accounts.log_out')}</button>
          </Form>
        </div>
      </details>
    </>
  )
}
