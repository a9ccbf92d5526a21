import type { Role } from '#db/schema/types.ts'
import { LogInFields, RegisterFields } from '~/features/accounts/ui/log-in-fields.tsx'
import { ProviderButtons } from '~/features/identities/ui/provider-buttons.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { Doors } from '~/ui/shell/shell-data.ts'

interface Props {
  role: Role
  team: string | null
  /** Who is logged in. */
  handle: string | null
  doors: Doors
  /** This page, where one comes back to as somebody. */
  next: string
  problem: Problem | undefined
}

/** What one is invited to, and the account with which one accepts. */
export function InvitationPage({ role, team, handle, doors, next, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('invitation.title')}</h1>
      <p className="lead">
        {t(role === 'admin' ? 'invitation.admin' : 'invitation.moderator')}
        {team ? ` ${t('invitation.team', { team })}` : ''}
      </p>
      <p className="hint">{t('invitation.names')}</p>
      <ProblemNote problem={problem} />
      {handle === null ? (
        <Entrance doors={doors} next={next} />
      ) : (
        <form className="form" method="post">
          <p>{t('invitation.as', { handle })}</p>
          <div className="form-end">
            <Button look="primary">{t('invitation.accept')}</Button>
          </div>
        </form>
      )}
    </section>
  )
}

function Entrance({ doors, next }: Pick<Props, 'doors' | 'next'>) {
  const t = useT()
  return (
    <>
      <p>{t('invitation.first')}</p>
      {doors.own === 'open' ? (
        <>
          <h2>{t('accounts.register')}</h2>
          <form className="form" method="post" action="/register" noValidate>
            <input type="hidden" name="next" value={next} />
            <RegisterFields />
            <div className="form-end">
              <Button look="primary">{t('accounts.register')}</Button>
            </div>
          </form>
          <h2>{t('accounts.log_in')}</h2>
          <form className="form" method="post" action="/login" noValidate>
            <input type="hidden" name="next" value={next} />
            <LogInFields />
            <div className="form-end">
              <Button>{t('accounts.log_in')}</Button>
            </div>
          </form>
        </>
      ) : null}
      <ProviderButtons doors={doors} next={next} />
    </>
  )
}
