import { Form, useLocation } from '@remix-run/react'
import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { siteName } from '../site-name.ts'
import { THEMES, type Theme } from '../theme.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import { useShell } from './shell-data.ts'

export function Footer({ theme }: { theme: Theme }) {
  const t = useT()
  const offered = useShell()?.site.languages ?? []
  return (
    <footer className="bottom">
      <div className="wrap bottom-row">
        <span>© {siteName()}</span>
        <a href="/support">{t('support.title')}</a>
        <a href="/updates">{t('incidents.title')}</a>
        <a href="/feeds/questions.atom">{t('shell.feed')}</a>
        <a href="/developers">{t('shell.api')}</a>
        {offered.length > 1 ? <LanguageChoice offered={offered} /> : null}
        <ThemeChoice theme={theme} />
      </div>
    </footer>
  )
}

/** After choosing one is where one was. */
function Back() {
  const { pathname, search } = useLocation()
  return <input type="hidden" name="back" value={pathname + search} />
}

function LanguageChoice({ offered }: { offered: Language[] }) {
  const t = useT()
  return (
    <Form
      className="choice"
      method="post"
      action="/settings/preferences"
      reloadDocument
      aria-label={t('shell.language')}
    >
      <Back />
      {LANGUAGE_NAMES.filter(({ value }) => offered.includes(value)).map(({ value, label }) => (
        <button
          type="submit"
          key={value}
          name="lang"
          value={value}
          lang={value}
          aria-pressed={t.locale === value}
        >
          {label}
        </button>
      ))}
    </Form>
  )
}

function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useT()
  return (
    <theme-choice>
      <Form
        className="choice"
        method="post"
        action="/settings/preferences"
        reloadDocument
        aria-label={t('shell.theme')}
      >
        <Back />
        {THEMES.map((value) => (
          <button type="submit" key={value} name="theme" value={value} aria-pressed={theme === value}>
            {t(`shell.theme_${value}`)}
          </button>
        ))}
      </Form>
    </theme-choice>
  )
}
