import { formatNumber } from '~/i18n/format.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { IndexHealth } from './index-health.ts'

type Comparison = IndexHealth['comparison']
type Rebuild = IndexHealth['rebuild']

export function ComparisonSection({ comparison }: { comparison: Comparison }) {
  const t = useT()
  return (
    <section className="index-work">
      <h2>{t('admin.index_comparison')}</h2>
      <p className="hint">{t('admin.index_comparison_hint')}</p>
      <WorkState work={comparison} />
      {comparison?.state === 'done' ? <Found comparison={comparison} /> : null}
      <form method="post">
        <Button name="intent" value="compare" disabled={comparison?.state === 'running'}>
          {t('admin.index_compare')}
        </Button>
      </form>
    </section>
  )
}

function Found({ comparison }: { comparison: NonNullable<Comparison> }) {
  const t = useT()
  const { differences, missing, stale, leftOver } = comparison
  if (differences === 0) return <p>{t('admin.index_found_none')}</p>
  return <p>{t('admin.index_found', { count: differences, missing, stale, leftOver })}</p>
}

export function RebuildSection({ rebuild }: { rebuild: Rebuild }) {
  const t = useT()
  const isRunning = rebuild?.state === 'running'
  return (
    <section className="index-work">
      <h2>{t('admin.index_rebuild')}</h2>
      <p className="hint">{t('admin.index_rebuild_hint')}</p>
      <WorkState work={rebuild} />
      {rebuild && isRunning ? <Progress rebuild={rebuild} /> : null}
      <form method="post">
        <Button name="intent" value="rebuild" disabled={isRunning}>
          {t('admin.index_rebuild_now')}
        </Button>
      </form>
    </section>
  )
}

function Progress({ rebuild: { done, total } }: { rebuild: NonNullable<Rebuild> }) {
  const t = useT()
  const words = t('admin.index_progress', {
    done: formatNumber(Math.min(done, total), t.locale),
    total: formatNumber(total, t.locale),
  })
  return (
    <p className="index-progress">
      <progress max={Math.max(1, total)} value={Math.min(done, total)} aria-label={words} />
      <span>{words}</span>
    </p>
  )
}

function WorkState({ work }: { work: Comparison | Rebuild }) {
  const t = useT()
  if (!work) return <p>{t('admin.index_never')}</p>
  const { state, startedAt, finishedAt, updatedAt, error } = work
  const endedAt = new Date(finishedAt ?? updatedAt)
  const ended = <TimeAgo key={endedAt.getTime()} at={endedAt} />
  if (state === 'running')
    return (
      <p role="status">
        <Message id="admin.index_running" values={{ time: <TimeAgo at={new Date(startedAt)} /> }} />{' '}
        <noscript>
          <a href="/admin/search/index">{t('admin.index_look_again')}</a>
        </noscript>
      </p>
    )
  return (
    <p className={state === 'done' ? undefined : 'field-error'}>
      {state === 'done' ? <Message id="admin.index_done" values={{ time: ended }} /> : null}
      {state === 'failed' ? <Message id="admin.index_failed" values={{ time: ended, error }} /> : null}
      {state === 'dead' ? <Message id="admin.index_dead" values={{ time: ended }} /> : null}
    </p>
  )
}
