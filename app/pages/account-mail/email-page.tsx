import type { EmailSettings } from '~/features/account-mail/email.view.server.ts'
import { EmailField } from '~/features/accounts/ui/email-field.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { EmailState } from './email-state.tsx'

interface Props {
  settings: EmailSettings
  problem: Problem | undefined
}

/** One's address, and the words by which our mails are known. */
export function EmailPage({ settings, problem }: Props) {
  const act = keptValue(problem, 'act')
  const of = (name: string) => (act === name ? problem : undefined)
  return (
    <>
      <ProblemNote problem={problem} />
      <EmailState settings={settings} />
      <AddressForm settings={settings} problem={of('address')} />
      <PhraseForm settings={settings} problem={of('phrase')} />
    </>
  )
}

function AddressForm({ settings: { email, hasPassword, verifiedAt }, problem }: Props) {
  const t = useT()
  return (
    <form className="form email-form" method="post" noValidate aria-labelledby="address">
      <h2 id="address">{t(email ? 'accounts.email_change' : 'accounts.email_add')}</h2>
      <input type="hidden" name="act" value="address" />
      <EmailField problem={problem} label={t(email ? 'accounts.new_email' : 'accounts.email')} />
      {hasPassword ? (
        <Field
          name="password"
          label={t('accounts.present_password')}
          problem={problem}
          type="password"
          autoComplete="current-password"
        />
      ) : null}
      <p className="hint">{t(verifiedAt ? 'accounts.email_change_hint' : 'accounts.email_add_hint')}</p>
      <div className="form-end">
        <Button look="primary">{t('accounts.email_send_link')}</Button>
      </div>
    </form>
  )
}

function PhraseForm({ settings: { phrase }, problem }: Props) {
  const t = useT()
  return (
    <form className="form email-form" method="post" noValidate aria-labelledby="phrase">
      <h2 id="phrase">{t('accounts.phrase')}</h2>
      <p className="hint">{t('accounts.phrase_lead')}</p>
      <input type="hidden" name="act" value="phrase" />
      <Field
        name="phrase"
        label={t('accounts.phrase_label')}
        hint={t('accounts.phrase_hint')}
        problem={problem}
        initial={phrase ?? ''}
        necessity="optional"
        autoComplete="off"
      />
      <div className="form-end">
        <Button>{t('common.save')}</Button>
        <Link to="/official">{t('accounts.phrase_official')}</Link>
      </div>
    </form>
  )
}
