import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { ShownLogo } from '~/ui/shell/shell-data.ts'

interface Props {
  logo: ShownLogo | null
  problem: Problem | undefined
}

/** The mark in the head of every page, in tabs and on phones. */
export function LogoForm({ logo, problem }: Props) {
  const t = useT()
  const errors = problem?.fields?.picture ?? []
  return (
    <section className="rule-room" id="logo" aria-labelledby="logo-title">
      <h2 id="logo-title">{t('site_admin.logo')}</h2>
      {logo ? (
        <p className="logo-shown">
          <img src={logo.src} width={logo.width} height={logo.height} alt={t('site_admin.logo_now')} />
        </p>
      ) : null}
      <form className="form" method="post" action="/admin/site" encType="multipart/form-data" noValidate>
        <div className="field">
          <label htmlFor="logo-file">{t('site_admin.logo_file')}</label>
          <p className="hint" id="logo-hint">
            {t('site_admin.logo_hint')}
          </p>
          <input
            id="logo-file"
            type="file"
            name="picture"
            accept="image/png,image/webp"
            aria-describedby={errors.length > 0 ? 'logo-hint logo-error' : 'logo-hint'}
            aria-invalid={errors.length > 0 || undefined}
          />
          {errors.length > 0 ? (
            <p className="field-error" id="logo-error">
              {errors.join(' ')}
            </p>
          ) : null}
        </div>
        <label className="check">
          <input type="checkbox" name="saysName" value="yes" defaultChecked={logo?.saysName} />
          {t('site_admin.logo_says_name')}
        </label>
        <div className="form-end">
          <Button>{t('site_admin.logo_save')}</Button>
        </div>
      </form>
      {logo ? (
        <form method="post" action="/admin/site">
          <input type="hidden" name="act" value="remove_logo" />
          <Button look="quiet" size="s">
            {t('site_admin.logo_remove')}
          </Button>
        </form>
      ) : null}
    </section>
  )
}
