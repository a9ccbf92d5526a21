import { useT } from '~/i18n/react.tsx'
import { Button, type ButtonLook } from '~/ui/button.tsx'
import { KeptForm } from '~/ui/form-again.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { LogInFields } from './log-in-fields.tsx'

/** On the page of a 401: logging in here goes on with what was refused, with everything that was typed. */
export function LogInAgain({ problem, look = 'primary' }: { problem: Problem; look?: ButtonLook }) {
  const t = useT()
  return (
    <form className="form" method="post" action="/login" noValidate>
      <KeptForm problem={problem} />
      <LogInFields />
      <div className="form-end">
        <Button look={look}>{t('accounts.log_in')}</Button>
        <Link to="/register">{t('accounts.register')}</Link>
      </div>
    </form>
  )
}
