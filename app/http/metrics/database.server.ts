import { Counter, Gauge, type Registry } from 'prom-client'
import type { Db } from '#db/client.server.ts'
import { backlog } from '~/features/jobs/backlog.view.server.ts'
import type { JobTally } from '~/features/jobs/tally.server.ts'
import { level, total } from './totals.ts'

/** Writes that wait for their commit. */
export function watchWrites(registry: Registry, db: Db) {
  level(
    registry,
    { name: 'askwell_write_queue_waiting', help: 'Writes that wait for their turn or for a connection.' },
    () => db.load().waiting,
  )
  total(registry, { name: 'askwell_writes_total', help: 'Acts that were committed.' }, () => db.load().writes)
  total(
    registry,
    { name: 'askwell_commits_total', help: 'Commits; writes that wait together share one.' },
    () => db.load().commits,
  )
}

const FIGURES = {
  waiting: ['askwell_outbox_waiting', 'Rows of the outbox that are due or are tried again, by topic.'],
  running: ['askwell_outbox_running', 'Rows of the outbox that a worker has, by topic.'],
  parked: ['askwell_outbox_parked', 'Rows of the outbox that were given up, by topic: see /admin/jobs.'],
  lagMs: ['askwell_outbox_lag_seconds', 'Age of the oldest row of the outbox that is due, by topic.'],
} as const
const MS = 1_000

/** What the outbox owes. It is of the database: every process says the same. */
export function watchOutbox(registry: Registry, db: Db, now: () => Date) {
  const gauges = Object.entries(FIGURES).map(([figure, [name, help]]) => {
    const gauge = new Gauge({ name, help, labelNames: ['topic'], registers: [registry] })
    return [figure as keyof typeof FIGURES, gauge] as const
  })
  const reachable = new Gauge({
    name: 'askwell_database_up',
    help: '1 while the database answers.',
    registers: [registry],
  })
  /** Asked once a look, before what is written is put together. */
  return async function look() {
    for (const [, gauge] of gauges) gauge.reset()
    const topics = await backlog(db.read, now()).catch(() => null)
    reachable.set(topics ? 1 : 0)
    for (const topic of topics ?? [])
      for (const [figure, gauge] of gauges)
        gauge.set({ topic: topic.topic }, figure === 'lagMs' ? topic.lagMs / MS : topic[figure])
  }
}

/** What the workers of this process have done. */
export function watchJobs(registry: Registry, tally: JobTally) {
  new Counter({
    name: 'askwell_jobs_total',
    help: 'Rows of the outbox that were done, and attempts that failed, by topic.',
    labelNames: ['topic', 'outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [topic, { done, failed }] of tally.totals) {
        this.inc({ topic, outcome: 'done' }, done)
        this.inc({ topic, outcome: 'failed' }, failed)
      }
    },
  })
}
