import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'

/** The one time that it is shown. */
export function ShownToken({ token }: { token: string }) {
  const t = useT()
  return (
    <section className="security-part" aria-labelledby="token">
      <h2 id="token">{t('tokens.shown')}</h2>
      <p>{t('tokens.shown_hint')}</p>
      <p className="new-token">
        <code>{token}</code>
      </p>
      <div className="form-end">
        <keep-codes data-copy={t('tokens.copy')} data-copied={t('common.copied')} data-text={token} />
        <ButtonLink look="primary" to="/settings/tokens">
          {t('tokens.kept')}
        </ButtonLink>
      </div>
    </section>
  )
}
