import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'

/** The one time that the link is shown. */
export function ShownInvitation({ url }: { url: string }) {
  const t = useT()
  return (
    <section className="people-page">
      <h1>{t('staff.made')}</h1>
      <p>{t('staff.made_once')}</p>
      <p className="new-token">
        <code translate="no">{url}</code>
      </p>
      <div className="form-end">
        <keep-codes data-copy={t('staff.copy')} data-copied={t('common.copied')} data-text={url} />
        <ButtonLink look="primary" to="/admin/staff">
          {t('staff.back')}
        </ButtonLink>
      </div>
    </section>
  )
}
