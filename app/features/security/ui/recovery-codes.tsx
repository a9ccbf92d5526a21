import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { siteName } from '~/ui/site-name.ts'

/** The one time that they are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useT()
  const file = `${t('security.codes_file', { site: siteName() })}\n\n${codes.join('\n')}\n`
  return (
    <section className="security-part" aria-labelledby="codes">
      <h2 id="codes">{t('security.codes_new')}</h2>
      <p>{t('security.codes_new_hint')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-end">
        <a
          className="button button-plain button-m"
          download="askwell-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        >
          {t('security.codes_download')}
        </a>
        <keep-codes
          data-copy={t('security.codes_copy')}
          data-copied={t('common.copied')}
          data-print={t('security.codes_print')}
          data-text={codes.join('\n')}
        />
        <ButtonLink look="primary" to="/settings/security">
          {t('security.codes_kept')}
        </ButtonLink>
      </div>
    </section>
  )
}
