import { LogInFields, RegisterFields } from '~/features/accounts/ui/log-in-fields.tsx'
import { UNSEEN_FIELD } from '~/features/accounts/unseen-field.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { FormFields, Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { type Doors, useShell } from '~/ui/shell/shell-data.ts'

/** The last step of a signed-out asker: the question travels in both forms, and is saved together with the
 *  account. */
export function AskAccount({ kept, problem }: { kept: FormFields; problem: Problem | undefined }) {
  const t = useT()
  const doors = useShell()?.doors
  const triedLogIn = problem?.kept?.intent === 'log_in'
  return (
    <div className="ask-account">
      <h1>{t('ask.account_title')}</h1>
      <p className="lead">{t('ask.account_lead')}</p>
      <blockquote className="card ask-ready">{String(kept.title ?? '')}</blockquote>
      <ProblemNote problem={problem} />
      {doors?.own === 'closed' ? null : (
        <div className="two-columns">
          <form className="form card" method="post" action="/questions/ask" noValidate>
            <h2>{t('ask.account_new')}</h2>
            <Carried kept={kept} />
            <RegisterFields problem={triedLogIn ? undefined : problem} />
            <Button look="primary" name="intent" value="register">
              {t('ask.register_and_post')}
            </Button>
          </form>
          <form className="form card" method="post" action="/questions/ask" noValidate>
            <h2>{t('ask.account_known')}</h2>
            <Carried kept={kept} />
            <LogInFields problem={triedLogIn ? problem : undefined} />
            <Button name="intent" value="log_in">
              {t('ask.log_in_and_post')}
            </Button>
          </form>
        </div>
      )}
      <AskByProvider kept={kept} doors={doors} />
      <form method="post" action="/questions/ask">
        <Carried kept={kept} />
        <Button look="quiet" name="intent" value="text">
          {t('ask.back_to_text')}
        </Button>
      </form>
    </div>
  )
}

/** The question waits here meanwhile. */
function AskByProvider({ kept, doors }: { kept: FormFields; doors: Doors | undefined }) {
  const t = useT()
  if (!doors || doors.providers.length === 0) return null
  return (
    <form className="providers" method="post" action="/questions/ask">
      <Carried kept={kept} />
      {doors.providers.map(({ slug, name }) => (
        <Button key={slug} name="intent" value={slug} look={doors.own === 'closed' ? 'primary' : 'plain'}>
          {t('accounts.continue_with', { name })}
        </Button>
      ))}
    </form>
  )
}

/** What the account's own fields and the buttons send is not part of the question. */
const OF_THE_ACCOUNT = new Set(['handle', 'password', 'displayName', 'email', 'intent', UNSEEN_FIELD])

function Carried({ kept }: { kept: FormFields }) {
  return Object.entries(kept)
    .filter(([name]) => !OF_THE_ACCOUNT.has(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={String(value)} />)
}
