import type { JobsHealth } from '~/features/jobs/health.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  failing: JobsHealth['failing']
  problem: Problem | undefined
}

/** Each with its way back, or out. */
export function FailingJobs({ failing, problem }: Props) {
  const t = useT()
  return (
    <section>
      <h2>{t('jobs.failing')}</h2>
      {failing.length === 0 ? (
        <p className="hint">{t('jobs.failing_none')}</p>
      ) : (
        <ul className="jobs">
          {failing.map((job) => (
            <FailingJob key={job.id} job={job} problem={problem} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FailingJob({ job, problem }: { job: Props['failing'][number]; problem: Problem | undefined }) {
  const t = useT()
  const { id, topic, key, lastError, attempts, parkedAt, availableAt } = job
  const name = `${topic} · ${key}`
  return (
    <li className="card">
      <h3>
        <code>{name}</code>
      </h3>
      <p>
        <code>{lastError}</code>
      </p>
      <p className="hint">
        {t('jobs.attempts', { count: attempts })} ·{' '}
        {parkedAt ? (
          <Message id="jobs.given_up" values={{ time: <TimeAgo at={parkedAt} /> }} />
        ) : (
          <Message id="jobs.next" values={{ time: <TimeAgo at={availableAt} /> }} />
        )}
      </p>
      <form method="post">
        <input type="hidden" name="job" value={id} />
        <Button size="s" name="act" value="retry" aria-label={t('jobs.retry_named', { name })}>
          {t('jobs.retry')}
        </Button>
      </form>
      {parkedAt ? <DropForm id={id} name={name} problem={problem} /> : null}
    </li>
  )
}

function DropForm({ id, name, problem }: { id: number; name: string; problem: Problem | undefined }) {
  const t = useT()
  const own = keptValue(problem, 'job') === String(id) ? problem : undefined
  return (
    <details open={own !== undefined}>
      <summary>{t('jobs.drop')}</summary>
      <form className="form" method="post">
        <input type="hidden" name="job" value={id} />
        <p className="hint">{t('jobs.drop_hint')}</p>
        <Field name="reason" label={t('jobs.drop_reason')} problem={own} maxLength={300} />
        <p className="form-end">
          <Button look="danger" size="s" name="act" value="drop" aria-label={t('jobs.drop_named', { name })}>
            {t('jobs.drop_now')}
          </Button>
        </p>
      </form>
    </details>
  )
}
