import { useT } from '~/i18n/react.tsx'

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
        {/* Loaded anew, so that no script of the page knows it any more. */}
        <a className="button button-primary button-m" href="/settings/tokens">
          {t('tokens.kept')}
        </a>
      </div>
    </section>
  )
}
