import '~/i18n/rooms/account.client.ts'
import { NavLink, Outlet } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'

export default function Settings() {
  const t = useT()
  return (
    <section className="narrow settings">
      <h1>{t('accounts.settings')}</h1>
      <nav className="tabs" aria-label={t('accounts.settings')}>
        <NavLink to="/settings/profile">{t('accounts.settings_profile')}</NavLink>
        <NavLink to="/settings/email">{t('accounts.settings_email')}</NavLink>
        <NavLink to="/settings/notifications">{t('accounts.settings_notifications')}</NavLink>
        <NavLink to="/settings/password">{t('accounts.settings_password')}</NavLink>
        <NavLink to="/settings/security">{t('security.title')}</NavLink>
        <NavLink to="/settings/tokens">{t('accounts.settings_tokens')}</NavLink>
        <NavLink to="/settings/data">{t('accounts.settings_data')}</NavLink>
      </nav>
      <Outlet />
    </section>
  )
}
