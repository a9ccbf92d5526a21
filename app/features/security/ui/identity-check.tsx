import type { IdentityCheckPurpose } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { PasskeyForm } from './passkey-form.tsx'

export interface ShownCheck {
  purpose: Exclude<IdentityCheckPurpose, 'let_in'>
  /** What can be shown. */
  ways: { app: boolean; passkey: boolean; recovery: boolean; password: boolean }
  /** By name, where none of these is there and it asks anew. */
  provider?: string | undefined
}

const PAGE = '/login/check'

/** Asks for the second factor, or once more for the password: before somebody is let in, or may do what gives an
 *  account away. */
export function IdentityCheckForms({ check, problem }: { check: ShownCheck; problem: Problem | undefined }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t(`security.check_${check.purpose}`)}</h1>
      <p className="lead">{t(`security.check_${check.purpose}_lead`)}</p>
      <ProblemNote problem={problem} />
      <Ways check={check} problem={problem} />
    </section>
  )
}

function Ways({ check: { ways, provider }, problem }: { check: ShownCheck; problem: Problem | undefined }) {
  const t = useT()
  const { app, passkey, recovery, password } = ways
  const isNone = !(Object.values(ways).includes(true) || provider)
  return (
    <>
      {app ? <CodeForm problem={problem} /> : null}
      {password ? <PasswordForm problem={problem} /> : null}
      {passkey ? (
        <PasskeyForm
          purpose="check"
          action={PAGE}
          label={t('security.use_passkey')}
          look={app ? 'plain' : 'primary'}
        >
          <input type="hidden" name="by" value="passkey" />
        </PasskeyForm>
      ) : null}
      {recovery ? <RecoveryForm /> : null}
      {provider ? <ProviderForm name={provider} /> : null}
      {isNone ? <p>{t('security.check_no_way')}</p> : null}
    </>
  )
}

function ProviderForm({ name }: { name: string }) {
  const t = useT()
  return (
    <form className="form" method="post" action={PAGE}>
      <p className="hint">{t('security.check_by_provider', { name })}</p>
      <div className="form-end">
        <Button look="primary" name="by" value="provider">
          {t('accounts.continue_with', { name })}
        </Button>
      </div>
    </form>
  )
}

function CodeForm({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <form className="form" method="post" action={PAGE} noValidate>
      <input type="hidden" name="by" value="code" />
      <Field
        name="code"
        label={t('security.totp_code')}
        hint={t('security.totp_code_hint')}
        problem={problem}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
      />
      <div className="form-end">
        <Button look="primary">{t('security.go_on')}</Button>
      </div>
    </form>
  )
}

function PasswordForm({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <form className="form" method="post" action={PAGE} noValidate>
      <input type="hidden" name="by" value="password" />
      <Field
        name="password"
        label={t('accounts.password')}
        problem={problem}
        type="password"
        autoComplete="current-password"
      />
      <div className="form-end">
        <Button look="primary">{t('security.go_on')}</Button>
      </div>
    </form>
  )
}

function RecoveryForm() {
  const t = useT()
  return (
    <details>
      <summary>{t('security.lost')}</summary>
      <form className="form recovery-form" method="post" action={PAGE} noValidate>
        <input type="hidden" name="by" value="code" />
        <Field
          name="code"
          label={t('security.recovery_code')}
          hint={t('security.recovery_code_hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck="false"
        />
        <div className="form-end">
          <Button>{t('security.use_recovery_code')}</Button>
        </div>
      </form>
    </details>
  )
}
