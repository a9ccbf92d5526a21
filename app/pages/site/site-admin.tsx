import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import type { ShownLogo } from '~/ui/shell/shell-data.ts'
import { LogoForm } from './logo-form.tsx'

export interface SiteLook {
  name: string
  accent: string | null
  languages: Language[]
  defaultLanguage: Language
  logo: ShownLogo | null
}

interface Props {
  site: SiteLook
  problem: Problem | undefined
}

/** What the forum is called, its colour and its languages; what else belongs to a forum's face has pages of its own. */
export function SiteAdmin({ site, problem }: Props) {
  const t = useT()
  return (
    <section>
      <h1>{t('admin.site')}</h1>
      <p className="hint admin-lead">{t('site_admin.lead')}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <Field
          name="name"
          label={t('site_admin.name')}
          hint={t('site_admin.name_hint')}
          problem={problem}
          initial={site.name}
          maxLength={80}
          autoComplete="off"
        />
        <Accent site={site} problem={problem} />
        <Languages site={site} problem={problem} />
        <Select
          name="defaultLanguage"
          label={t('site_admin.default_language')}
          hint={t('site_admin.default_language_hint')}
          problem={problem}
          initial={site.defaultLanguage}
          options={LANGUAGE_NAMES}
        />
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
      <LogoForm logo={site.logo} problem={problem} />
      <Elsewhere />
    </section>
  )
}

function Accent({ site, problem }: Props) {
  const t = useT()
  return (
    <Field
      name="accent"
      label={t('site_admin.accent')}
      hint={
        <>
          {t('site_admin.accent_hint')}{' '}
          {site.accent === null ? null : (
            <svg className="swatch" width="16" height="16" aria-hidden="true">
              <rect width="16" height="16" rx="4" fill={site.accent} />
            </svg>
          )}
        </>
      }
      problem={problem}
      initial={site.accent ?? ''}
      necessity="optional"
      placeholder="#3a49c4"
      maxLength={10}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

function Languages({ site, problem }: Props) {
  const t = useT()
  const kept = problem?.kept ? [problem.kept.languages ?? []].flat() : site.languages
  const errors = problem?.fields?.languages ?? []
  return (
    <fieldset
      className="field token-scopes"
      aria-describedby={errors.length > 0 ? 'languages-error' : undefined}
    >
      <legend>{t('site_admin.languages')}</legend>
      {LANGUAGE_NAMES.map(({ value, label }) => (
        <label className="check" key={value}>
          <input type="checkbox" name="languages" value={value} defaultChecked={kept.includes(value)} />
          <span lang={value}>{label}</span>
        </label>
      ))}
      {errors.length > 0 ? (
        <p className="field-error" id="languages-error">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}

function Elsewhere() {
  const t = useT()
  return (
    <section className="rule-room" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('site_admin.elsewhere')}</h2>
      <ul>
        <li>
          <a href="/admin/support">{t('site_admin.support')}</a>
        </li>
        <li>
          <a href="/admin/mail">{t('site_admin.mail')}</a>
        </li>
        <li>
          <a href="/admin/settings">{t('site_admin.rules')}</a>
        </li>
      </ul>
    </section>
  )
}
