import { NavLink } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'

/** The rooms of the admin pages, in the order of the menu. `end`: other rooms begin with the same address. */
const ROOMS = [
  { to: '/admin/search', label: 'admin.use', end: true },
  { to: '/admin/search/golden', label: 'admin.golden', end: false },
  { to: '/admin/search/index', label: 'admin.index', end: false },
  { to: '/admin/glossary', label: 'glossary.title', end: false },
  { to: '/admin/settings', label: 'admin.rules', end: false },
  { to: '/admin/site', label: 'admin.site', end: false },
  { to: '/admin/faq', label: 'desk.settings', end: false },
  { to: '/admin/security', label: 'security.admin_title', end: false },
  { to: '/admin/support', label: 'support.admin_title', end: false },
  { to: '/admin/contact-patterns', label: 'contact_patterns.title', end: false },
  { to: '/admin/mail', label: 'admin.mail', end: false },
  { to: '/admin/explorers', label: 'checks.admin_title', end: false },
] as const

export function AdminNav() {
  const t = useT()
  return (
    <nav className="tabs admin-nav" aria-label={t('admin.title')}>
      {ROOMS.map(({ to, label, end }) => (
        <NavLink key={to} to={to} end={end}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  )
}
