import type { Db } from '#db/client.server.ts'
import type { SearchEngine } from '#search/port.ts'
import { handlersFor } from './handlers.server.ts'
import type { JobLog } from './log.ts'
import { type OutboxWorker, startOutboxWorker } from './outbox-worker.server.ts'
import { schedulesFor, startSchedules } from './schedules.server.ts'
import type { Handlers } from './topics.ts'

interface Jobs {
  db: Db
  search: SearchEngine
  now: () => Date
  log: JobLog
}

/** Starts the outbox worker and the schedules of this process. What it returns ends them: what is under way is
 *  finished, the rest is left for whoever comes next. Stop before the engine and the database are closed. */
export function startJobs({ db, search, now, log }: Jobs): () => Promise<void> {
  const { outside, inside } = lanes(handlersFor(db, search))
  const wakeAll = () => {
    for (const worker of workers) worker.wake()
  }
  const workers: OutboxWorker[] = [outside, inside].map((handlers) =>
    startOutboxWorker({ db, handlers, now, log }, wakeAll),
  )
  const schedules = startSchedules(schedulesFor({ db, search, log }), now, log)
  return async () => {
    await Promise.all([...workers, schedules].map((job) => job.stop()))
  }
}

/** What waits for another program has a worker of its own: a slow search server keeps nobody's notice back. */
function lanes(handlers: Handlers): { outside: Partial<Handlers>; inside: Partial<Handlers> } {
  const all = Object.entries(handlers)
  return {
    outside: Object.fromEntries(all.filter(([, { outside }]) => outside !== undefined)),
    inside: Object.fromEntries(all.filter(([, { outside }]) => outside === undefined)),
  }
}
