import type { Db } from '#db/client.server.ts'
import type { Leadership } from '#db/leadership.server.ts'
import type { SearchEngine } from '#search/port.ts'
import { settleChanges } from '~/features/account-mail/change.server.ts'
import { learnLooks } from '~/features/accounts/names.server.ts'
import { findDueReviews } from '~/features/faq/review.server.ts'
import { eraseOldVisitorKeys } from '~/features/feedback/visitor.server.ts'
import { runIfDue } from '~/features/golden-queries/run.server.ts'
import { deleteDueAccounts } from '~/features/leaving/deletion.server.ts'
import { eraseLedger } from '~/features/ledger/write.server.ts'
import { remindAskers } from '~/features/notice-mail/reminders.server.ts'
import { forgetLonelyPhrases } from '~/features/phrases/learning.server.ts'
import { tellWaitingAskers } from '~/features/queue/telling.server.ts'
import { findableCount } from '~/features/search/index.server.ts'
import { reconcileIndex } from '~/features/search/repair.server.ts'
import { eraseSearches } from '~/features/search-log/write.server.ts'
import { eraseUnusedPictures } from '~/features/uploads/erasure.server.ts'
import type { PictureStore } from '~/features/uploads/store.ts'
import { findVotePatterns } from '~/features/vote-patterns/finding.server.ts'
import { bringOutboxBack, bringSessionsBack } from './clock.server.ts'
import {
  eraseDevices,
  eraseIdempotencyKeys,
  eraseIdentityChecks,
  eraseLetters,
  eraseSessions,
  eraseStaffFacts,
  eraseSubmissions,
  eraseTokens,
} from './erasures.server.ts'
import { type JobLog, summaryOf } from './log.ts'
import { AFTER_START_MS, DAILY_MS, HOURLY_MS, TICK_MS } from './rules.ts'

/** Something done again and again. It finds what is still to be done: now and then two processes do it at once, when
 *  one loses its connection in the midst of it and another one takes over. */
export interface Schedule {
  name: string
  everyMs: number
  /** After the start; at once when absent. */
  firstAfterMs?: number
  run(now: Date): Promise<unknown>
}

interface ScheduledWork {
  db: Db
  search: SearchEngine
  store: PictureStore
  log: JobLog
}

type IndexWork = Omit<ScheduledWork, 'store'>

export const schedulesFor = ({ db, search, store, log }: ScheduledWork): Schedule[] => [
  { name: 'bring the outbox back to the present', everyMs: TICK_MS, run: (now) => bringOutboxBack(db, now) },
  {
    name: 'bring sessions back to the present',
    everyMs: HOURLY_MS,
    run: (now) => bringSessionsBack(db, now),
  },
  { name: 'learn what names look like', everyMs: HOURLY_MS, run: () => learnLooks(db) },
  { name: 'erase staff facts', everyMs: HOURLY_MS, run: (now) => eraseStaffFacts(db, now) },
  { name: 'erase sessions', everyMs: HOURLY_MS, run: (now) => eraseSessions(db, now) },
  { name: 'erase letters', everyMs: HOURLY_MS, run: (now) => eraseLetters(db, now) },
  { name: 'settle changes of addresses', everyMs: HOURLY_MS, run: (now) => settleChanges(db, now) },
  { name: 'delete accounts', everyMs: HOURLY_MS, run: (now) => deleteDueAccounts(db, now) },
  { name: 'erase tokens', everyMs: HOURLY_MS, run: (now) => eraseTokens(db, now) },
  { name: 'remind askers', everyMs: HOURLY_MS, run: (now) => remindAskers(db, now) },
  { name: 'tell waiting askers', everyMs: HOURLY_MS, run: (now) => tellWaitingAskers(db, now) },
  { name: 'erase devices', everyMs: DAILY_MS, run: (now) => eraseDevices(db, now) },
  { name: 'erase identity checks', everyMs: HOURLY_MS, run: (now) => eraseIdentityChecks(db, now) },
  { name: 'erase unused pictures', everyMs: HOURLY_MS, run: (now) => eraseUnusedPictures(db, store, now) },
  { name: 'erase submissions', everyMs: HOURLY_MS, run: (now) => eraseSubmissions(db, now) },
  { name: 'erase idempotency keys', everyMs: HOURLY_MS, run: (now) => eraseIdempotencyKeys(db, now) },
  { name: 'erase visitor keys', everyMs: HOURLY_MS, run: (now) => eraseOldVisitorKeys(db, now) },
  { name: 'forget lonely phrases', everyMs: DAILY_MS, run: (now) => forgetLonelyPhrases(db, now) },
  { name: 'erase searches', everyMs: HOURLY_MS, run: (now) => eraseSearches(db, now) },
  { name: 'erase the ledger', everyMs: DAILY_MS, run: (now) => eraseLedger(db, now) },
  { name: 'find due reviews', everyMs: HOURLY_MS, run: (now) => lookAtEntries({ db, log }, now) },
  {
    name: 'find vote patterns',
    everyMs: DAILY_MS,
    firstAfterMs: HOURLY_MS,
    run: (now) => findVotePatterns(db, now),
  },
  { name: 'count the index', everyMs: HOURLY_MS, run: (now) => fillIndex({ db, search, log }, now) },
  {
    name: 'reconcile the index',
    everyMs: DAILY_MS,
    firstAfterMs: HOURLY_MS,
    run: (now) => reconcile({ db, search, log }, now),
  },
  {
    name: 'run golden queries',
    everyMs: HOURLY_MS,
    firstAfterMs: AFTER_START_MS,
    run: (now) => runIfDue(db, search, now),
  },
]

async function lookAtEntries({ db, log }: Pick<ScheduledWork, 'db' | 'log'>, now: Date) {
  const failed = await findDueReviews(db, now)
  if (failed.length === 0) return
  const first = failed.slice(0, 5).map(({ entryId, error }) => ({ entryId, error: summaryOf(error) }))
  log.error({ entries: failed.length, first }, 'official answers could not be looked at')
}

/** Comparing every document is work for the night; that many are missing shows at once (a new engine, an import). */
async function fillIndex(work: IndexWork, now: Date) {
  const { documents, healthy } = await work.search.stats()
  if (healthy && documents !== (await findableCount(work.db.read))) await reconcile(work, now)
}

async function reconcile({ db, search, log }: IndexWork, now: Date) {
  const { differences, pending } = await reconcileIndex(db, search, now)
  if (differences.length === 0) return
  const found = { differences: differences.length, first: differences.slice(0, 5), pending: pending.length }
  log.info(found, 'the search index differed from the database and is being mended')
}

export interface Scheduling {
  leadership: Leadership
  now: () => Date
  log: JobLog
  tickMs?: number
}

/** Runs what is due, one after the other, until stopped; a failure is logged and tried again when due. What is due is
 *  told by the process's own clock: one that is set back or put forward holds nothing up. Of several processes only the
 *  leader does; whoever becomes it begins as after a start, with what the one before left undone. */
export function startSchedules(
  schedules: Schedule[],
  { leadership, now, log, tickMs = TICK_MS }: Scheduling,
): { stop(): Promise<void> } {
  let dueAt: Map<Schedule, number> | undefined
  let stopping = false
  let running: Promise<void> | undefined

  const isOurTurn = async () => {
    const isOurs = await leadership.isOurs()
    dueAt = isOurs ? (dueAt ?? firstTimes(schedules)) : undefined
    return isOurs
  }
  const runDue = async () => {
    if (!(await isOurTurn())) return
    for (const schedule of schedules) {
      const clock = performance.now()
      if (stopping || clock < (dueAt?.get(schedule) ?? 0)) continue
      if (!(await isOurTurn())) return
      dueAt?.set(schedule, clock + schedule.everyMs)
      await schedule.run(now()).catch((error: unknown) => {
        log.error({ job: schedule.name, error: summaryOf(error) }, 'a scheduled job failed')
      })
    }
  }
  const tick = () => {
    running ??= runDue().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(tick, tickMs).unref()
  tick()
  return {
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await running
      await leadership.end()
    },
  }
}

function firstTimes(schedules: Schedule[]) {
  const begun = performance.now()
  return new Map(schedules.map((schedule) => [schedule, begun + (schedule.firstAfterMs ?? 0)]))
}
