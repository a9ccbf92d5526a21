import type { Db } from '#db/client.server.ts'
import { openLeadership } from '#db/leadership.server.ts'
import { releaseClaims } from '#db/outbox.server.ts'
import type { PictureStore } from '~/features/uploads/store.ts'
import { handlersFor, type Lines } from './handlers.server.ts'
import type { JobLog } from './log.ts'
import { startOutboxWorker, type Tally } from './outbox-worker.server.ts'
import { schedulesFor, startSchedules } from './schedules.server.ts'
import type { Handlers } from './topics.ts'

interface Jobs {
  db: Db
  lines: Lines
  store: PictureStore
  now: () => Date
  log: JobLog
  tally?: Tally
}

/** Starts the outbox worker and the schedules of this process. What it returns ends them: what is under way is
 *  finished, the rest is left for whoever comes next. Stop before the engine and the database are closed. */
export async function startJobs({ db, lines, store, now, log, tally }: Jobs): Promise<() => Promise<void>> {
  // The lock on the file proves that whoever had claimed something is dead (db/server-lock.server.ts). On PostgreSQL
  // others may be at work.
  if (db.dialect === 'sqlite') await db.write(releaseClaims)
  const workers = lanes(handlersFor(db, lines)).map((handlers) =>
    startOutboxWorker({ db, handlers, now, log, ...(tally && { tally }) }),
  )
  const leadership = openLeadership(db.location, 'schedules')
  const all = schedulesFor({ db, search: lines.search, store, log })
  const schedules = startSchedules(all, { leadership, now, log })
  return async () => {
    await Promise.all([...workers, schedules].map((job) => job.stop()))
  }
}

/** What waits for another program has a worker of its own (docs/decisions/0025): a slow search server keeps nobody's
 *  notice back, nor a slow desk, log or mail server the index, nor many mails about answers a code to log in. So has
 *  what reads much of the database, which no notice waits for, and which waits for no program. */
function lanes({
  'audit.recorded': auditRecorded,
  'handoff.made': handoffMade,
  'letter.asked': letterAsked,
  'mail.owed': mailOwed,
  'account.deleted': accountDeleted,
  'fact.changed': factChanged,
  'tag.changed': tagChanged,
  ...others
}: Handlers): Partial<Handlers>[] {
  const rest = Object.entries(others)
  return [
    { 'audit.recorded': auditRecorded },
    { 'handoff.made': handoffMade },
    { 'letter.asked': letterAsked },
    { 'mail.owed': mailOwed },
    { 'account.deleted': accountDeleted, 'fact.changed': factChanged, 'tag.changed': tagChanged },
    Object.fromEntries(rest.filter(([, { outside }]) => outside !== undefined)),
    Object.fromEntries(rest.filter(([, { outside }]) => outside === undefined)),
  ]
}
