import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  enrolment: { secret: string; qr: { size: number; path: string } }
  problem: Problem | undefined
}

export function TotpEnrolment({ enrolment: { secret, qr }, problem }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      <p>{t('security.totp_scan')}</p>
      <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('security.totp_qr')}>
        <path className="qr-ground" d={`M0 0h${qr.size}v${qr.size}h-${qr.size}z`} />
        <path className="qr-squares" d={qr.path} />
      </svg>
      <div>
        <p className="hint">{t('security.totp_key')}</p>
        <code className="totp-key">{secret}</code>
      </div>
      <Field
        name="code"
        label={t('security.totp_code')}
        hint={t('security.totp_code_hint')}
        problem={problem}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="form-end">
        <Button look="primary">{t('security.totp_confirm')}</Button>
      </div>
    </form>
  )
}
