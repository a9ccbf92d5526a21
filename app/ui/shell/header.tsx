import { Form, NavLink } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { SearchSuggestions } from '../search-suggestions.tsx'
import { siteName } from '../site-name.ts'
import { AccountMenu } from './account-menu.tsx'
import type { ShellData } from './shell-data.ts'

interface HeaderProps {
  shell: ShellData | undefined
  /** `own`: the page has a search box of its own. */
  search: 'own' | 'shell'
}

export function Header({ shell, search }: HeaderProps) {
  const t = useT()
  const viewer = shell?.viewer ?? null
  return (
    <header className="top">
      <div className="wrap top-row">
        <Link className="logo" to="/" aria-label={t('shell.home', { site: siteName() })}>
          <Mark logo={shell?.site.logo ?? null} />
        </Link>
        <nav className="top-links" aria-label={t('shell.main_menu')}>
          <SiteLinks />
        </nav>
        {search === 'shell' ? <SearchBox /> : <span className="top-gap" />}
        <div className="top-end">
          <Link className="icon-button only-small" to="/search" aria-label={t('shell.search')}>
            <Icon name="search" size={20} />
          </Link>
          <details className="menu only-small">
            <summary className="icon-button" aria-label={t('shell.menu')}>
              <Icon name="menu" size={20} />
            </summary>
            <nav className="menu-list" aria-label={t('shell.menu')}>
              <SiteLinks />
            </nav>
          </details>
          <Link className="button button-plain button-s" to="/questions/ask">
            {t('shell.ask')}
          </Link>
          {viewer ? (
            <AccountMenu viewer={viewer} unread={shell?.unread ?? 0} />
          ) : (
            <Link className="button button-quiet button-s" to="/login">
              {t('accounts.log_in')}
            </Link>
          )}
        </div>
      </div>
    </header>
  )
}

/** The link around it is named already. */
function Mark({ logo }: Pick<ShellData['site'], 'logo'>) {
  if (!logo)
    return (
      <>
        <Icon name="logo" size={24} />
        <span>{siteName()}</span>
      </>
    )
  const { src, width, height, saysName } = logo
  return (
    <>
      <img src={src} width={width} height={height} alt="" />
      {saysName ? null : <span>{siteName()}</span>}
    </>
  )
}

function SiteLinks() {
  const t = useT()
  return (
    <>
      <NavLink to="/questions">{t('shell.questions')}</NavLink>
      <NavLink to="/tags">{t('shell.tags')}</NavLink>
      <NavLink to="/help">{t('shell.help')}</NavLink>
    </>
  )
}

function SearchBox() {
  const t = useT()
  return (
    <Form className="seek" role="search" action="/search" method="get">
      <Icon name="search" />
      <input
        name="q"
        type="search"
        aria-label={t('shell.search_hint')}
        placeholder={t('shell.search_hint')}
        maxLength={1_000}
        autoComplete="off"
        data-shortcut="/"
      />
      <span className="kbd" aria-hidden="true">
        /
      </span>
      <SearchSuggestions />
    </Form>
  )
}
