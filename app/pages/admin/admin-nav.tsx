import { NavLink, useLocation } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'

const GROUPS = ['forum', 'content', 'search', 'people', 'contact', 'running'] as const

/** The rooms of the admin pages, in the order of the menu. `end`: other rooms begin with the same address. */
const ROOMS = [
  { group: 'forum', to: '/admin', label: 'admin.overview', end: true },
  { group: 'forum', to: '/admin/insights', label: 'activity.title', end: false },
  { group: 'forum', to: '/admin/setup', label: 'admin.setup', end: false },
  { group: 'forum', to: '/admin/site', label: 'admin.site', end: false },
  { group: 'forum', to: '/admin/settings', label: 'admin.rules', end: false },
  { group: 'content', to: '/admin/tags', label: 'shell.tags', end: false },
  { group: 'content', to: '/admin/faq', label: 'desk.settings', end: false },
  { group: 'search', to: '/admin/search', label: 'admin.use', end: true },
  { group: 'search', to: '/admin/search/golden', label: 'admin.golden', end: false },
  { group: 'search', to: '/admin/search/index', label: 'admin.index', end: false },
  { group: 'search', to: '/admin/glossary', label: 'glossary.title', end: false },
  { group: 'people', to: '/admin/staff', label: 'staff.title', end: false },
  { group: 'people', to: '/admin/users', label: 'people.admin_title', end: false },
  { group: 'people', to: '/admin/security', label: 'security.admin_title', end: false },
  { group: 'people', to: '/admin/contact-patterns', label: 'contact_patterns.title', end: false },
  { group: 'contact', to: '/admin/support', label: 'support.admin_title', end: false },
  { group: 'contact', to: '/admin/explorers', label: 'checks.admin_title', end: false },
  { group: 'running', to: '/admin/audit', label: 'audit.title', end: false },
  { group: 'running', to: '/admin/jobs', label: 'jobs.title', end: false },
  { group: 'running', to: '/admin/mail', label: 'admin.mail', end: false },
] as const

/** Beside the page where there is room, a menu above it on phones: the style sheet shows one of the two. */
export function AdminNav() {
  const t = useT()
  const { pathname } = useLocation()
  const here = ROOMS.findLast(({ to, end }) => pathname === to || (!end && pathname.startsWith(`${to}/`)))
  return (
    <>
      <nav className="admin-nav admin-nav-beside" aria-label={t('admin.title')}>
        <Rooms />
      </nav>
      <details className="admin-nav-menu" key={pathname}>
        <summary>
          {t('admin.title')}
          {here ? <b>{t(here.label)}</b> : null}
        </summary>
        <nav className="admin-nav" aria-label={t('admin.title')}>
          <Rooms />
        </nav>
      </details>
    </>
  )
}

function Rooms() {
  const t = useT()
  return GROUPS.map((group) => (
    <div key={group} className="admin-nav-group">
      <p>{t(`admin.group_${group}`)}</p>
      <ul>
        {ROOMS.filter((room) => room.group === group).map(({ to, label, end }) => (
          <li key={to}>
            <NavLink to={to} end={end}>
              {t(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}
