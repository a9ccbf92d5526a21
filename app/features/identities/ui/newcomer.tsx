import { EmailField } from '~/features/accounts/ui/email-field.tsx'
import { NameFields } from '~/features/accounts/ui/log-in-fields.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  name: string
  label: string
  /** The one that the provider knows to be theirs; they may give another, or none. */
  email: string
  problem: Problem | undefined
}

/** Whoever comes from a provider for the first time chooses what they are called here. */
export function Newcomer({ name, label, email, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('identities.welcome', { name })}</h1>
      <p className="lead">{t('identities.new_lead', { name, label })}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" action="/login/welcome" noValidate>
        <NameFields problem={problem} />
        <EmailField
          problem={problem}
          necessity="optional"
          initial={email}
          hint={email ? t('identities.email_hint', { name }) : t('accounts.email_hint')}
        />
        <div className="form-end">
          <Button look="primary" name="act" value="register">
            {t('accounts.register')}
          </Button>
        </div>
      </form>
      <section className="security-part" aria-labelledby="known">
        <h2 id="known">{t('accounts.have_account')}</h2>
        <p>{t('identities.known_lead', { name })}</p>
        <ButtonLink to="/login?next=%2Flogin%2Fwelcome">{t('accounts.log_in')}</ButtonLink>
      </section>
    </section>
  )
}
