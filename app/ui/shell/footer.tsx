import { Form, useLocation } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { THEMES, type Theme } from '../theme.ts'
import { LANGUAGE_NAMES } from './language-names.ts'

export function Footer({ theme }: { theme: Theme }) {
  const t = useT()
  return (
    <footer className="bottom">
      <div className="wrap bottom-row">
        <span>© Askwell</span>
        <a href="/support">{t('support.title')}</a>
        <a href="/updates">{t('incidents.title')}</a>
        <a href="/feeds/questions.atom">{t('shell.feed')}</a>
        <a href="/api/v1/openapi.json">{t('shell.api')}</a>
        <LanguageChoice />
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

function LanguageChoice() {
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
      {LANGUAGE_NAMES.map(({ value, label }) => (
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
