import { RegisterFields } from '~/features/accounts/ui/log-in-fields.tsx'
import type { SetupState } from '~/features/setup/link.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  /** The provider who alone logs people in; null where passwords do. */
  onlyProvider: string | null
  problem: Problem | undefined
}

/** The first admin. All else can wait. */
export function SetupStart({ onlyProvider, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('setup.title')}</h1>
      <p className="lead">{t('setup.lead')}</p>
      {onlyProvider === null ? null : (
        <p className="note note-warn">{t('setup.only_provider', { name: onlyProvider })}</p>
      )}
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <RegisterFields problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('setup.begin')}</Button>
        </div>
      </form>
    </section>
  )
}

/** What to do instead. */
export function SetupOver({ state }: { state: Exclude<SetupState, 'open'> }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('setup.title')}</h1>
      <p className="note note-warn">
        <Icon name="alert" />
        {t(state === 'done' ? 'setup.over' : 'setup.dead')}
      </p>
      {state === 'done' ? (
        <p>
          <Link to="/login?next=/admin/setup">{t('setup.over_log_in')}</Link>
        </p>
      ) : (
        <p>
          <Message id="setup.dead_hint" values={{ command: <code>npx askwell setup:link</code> }} />
        </p>
      )}
    </section>
  )
}
