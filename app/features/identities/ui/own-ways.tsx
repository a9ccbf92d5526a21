import type { ReactNode } from 'react'
import { LogInFields } from '~/features/accounts/ui/log-in-fields.tsx'
import { PasskeyForm } from '~/features/security/ui/passkey-form.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button, type ButtonLook } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  next: string
  /** The form that waits, as `carriedIn` writes it; empty when none does. */
  carried: string
  problem?: Problem | undefined
  /** Whether one registers, and sets passwords, here. */
  makesAccounts: boolean
  look?: ButtonLook
}

/** Every way in that is not a provider's. What waits goes along with each of them. */
export function OwnWays({ next, carried, problem, makesAccounts, look = 'primary' }: Props) {
  const t = useT()
  const query = `?next=${encodeURIComponent(next)}`
  const waiting = (
    <>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="carried" value={carried} />
    </>
  )
  return (
    <>
      <form className="form" method="post" action="/login" noValidate>
        {waiting}
        <LogInFields problem={problem} />
        <div className="form-end">
          <Button look={look}>{t('accounts.log_in')}</Button>
        </div>
      </form>
      <PasskeyForm purpose="sign_in" action="/login/passkey" label={t('security.log_in_by_passkey')}>
        {waiting}
      </PasskeyForm>
      <form className="other-ways" method="post" action="/login/waiting">
        {waiting}
        {makesAccounts ? (
          <Way to={`/register${query}`} way="register" carried={carried} before={t('accounts.no_account')}>
            {t('accounts.register')}
          </Way>
        ) : null}
        <Way to={`/login/code${query}`} way="code" carried={carried}>
          {t('accounts.log_in_by_code')}
        </Way>
        {makesAccounts ? (
          <Way to="/reset" way="reset" carried={carried}>
            {t('accounts.forgot_password')}
          </Way>
        ) : null}
      </form>
    </>
  )
}

interface WayProps {
  to: string
  way: 'register' | 'code' | 'reset'
  carried: string
  before?: string
  children: ReactNode
}

/** A page of its own. A form that waits is left for it to be found again. */
function Way({ to, way, carried, before, children }: WayProps) {
  const link = carried ? (
    <button type="submit" className="button-link" name="way" value={way}>
      {children}
    </button>
  ) : (
    <Link to={to}>{children}</Link>
  )
  return before === undefined ? (
    link
  ) : (
    <span>
      {before} {link}
    </span>
  )
}
