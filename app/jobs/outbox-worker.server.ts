import { setImmediate as letOthersWork, setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import type { Topic } from '#db/outbox.server.ts'
import { ServiceGone } from '~/errors.ts'
import { keepUpWithSettings } from '~/features/settings/learning.server.ts'
import { Alarm } from './alarm.ts'
import {
  type Claim,
  claimDue,
  deleteClaimed,
  finish,
  isGivenUp,
  type OutboxRow,
  postpone,
  release,
} from './claims.server.ts'
import { type JobLog, summaryOf } from './log.ts'
import { Outages } from './outages.server.ts'
import { COLLECT_MS, MAX_ATTEMPTS, POLL_MS, TROUBLE_TOLD_MS } from './rules.ts'
import type { Handlers, TopicHandlers } from './topics.ts'

export interface OutboxWork {
  db: Db
  /** Topics that are not here are left to others. */
  handlers: Partial<Handlers>
  now: () => Date
  log: JobLog
  /** Told of each topic's rows that were done, or failed. */
  tally?: Tally
}

export interface Tally {
  count(topic: string, outcome: 'done' | 'failed', rows: number): void
}

export interface OutboxWorker {
  /** Ends when what is under way is done. */
  stop(): Promise<void>
}

/** Does what the outbox owes of its topics, until stopped: at once after a commit of this process, else by looking. */
export function startOutboxWorker(work: OutboxWork): OutboxWorker {
  const alarm = new Alarm()
  const deafen = work.db.onCommit((published) => {
    if (published.some(({ topic }) => topic in work.handlers)) alarm.ring()
  })
  let stopping = false
  const memory = memoryOf(work)
  const running = (async () => {
    while (!stopping) {
      const done = await attemptRound(work, () => stopping, memory)
      if (done > 0 || stopping) continue
      if (await alarm.rings(POLL_MS)) await pause(COLLECT_MS)
    }
  })()
  return {
    stop: async () => {
      stopping = true
      deafen()
      alarm.end()
      await running
    },
  }
}

/** Does everything that is due now, and what follows from it. */
export async function drainOutbox(work: OutboxWork): Promise<void> {
  const memory = memoryOf(work)
  while ((await round(work, () => false, memory)) > 0);
}

/** What a worker knows from one round to the next. */
interface Memory {
  /** Claims whose round is not over. */
  open: Set<Claim>
  outages: Outages
  /** What keeps it from working, and when the log was told last. */
  trouble?: { error: string; toldAt: number } | undefined
}
const memoryOf = ({ db }: OutboxWork): Memory => ({ open: new Set(), outages: new Outages(db) })

/** A lost database or a full disk stops the round, not the worker. */
async function attemptRound(work: OutboxWork, isStopping: () => boolean, memory: Memory): Promise<number> {
  try {
    await giveBack(work.db, memory.open)
    const done = await round(work, isStopping, memory)
    memory.trouble = undefined
    return done
  } catch (error) {
    tellOfTrouble(work, memory, summaryOf(error))
    return 0
  }
}

/** Every lane looks each second: that a database is gone for a night is not to be read half a million times. */
function tellOfTrouble({ log, now }: OutboxWork, memory: Memory, error: string) {
  const at = now().getTime()
  const isTold = memory.trouble?.error === error && at - memory.trouble.toldAt < TROUBLE_TOLD_MS
  if (isTold) return
  memory.trouble = { error, toldAt: at }
  log.error({ error }, 'the outbox could not be worked on')
}

/** What an earlier round had and could not even put off, as the database was gone: nobody waits for that claim to end. */
async function giveBack(db: Db, open: Set<Claim>) {
  for (const claim of open) {
    await release(db, claim)
    open.delete(claim)
  }
}

/** Claims and does what is due; returns how many rows it had. */
async function round(work: OutboxWork, isStopping: () => boolean, memory: Memory): Promise<number> {
  await keepUpWithSettings(work.db)
  const claim = await claimDue(work.db, Object.keys(work.handlers), work.now())
  const { rows, until } = claim
  memory.open.add(claim)
  const pieces = piecesOf(rows, work.handlers)
  for (const [index, piece] of pieces.entries()) {
    // A service that hangs takes longer for a hundred than a claim is good: the rest is anybody's again.
    if (isStopping() || work.now() >= until) {
      await release(work.db, { rows: pieces.slice(index).flat(), until })
      break
    }
    await perform(work, { rows: piece, until }, memory.outages)
    await letOthersWork() // the SQLite driver never leaves the thread by itself
  }
  memory.open.delete(claim)
  return rows.length
}

/** What is done in one go: rows of a topic that goes outside together at first, and at every other attempt, as after an
 *  outage there are thousands of them and a search server takes a second for one as for a hundred; each by itself at the
 *  attempts between, so that one that always fails takes no other with it. */
function piecesOf(rows: OutboxRow[], handlers: Partial<Handlers>): OutboxRow[][] {
  const together = new Map<string, OutboxRow[]>()
  const pieces: OutboxRow[][] = []
  for (const row of rows) {
    const isJoined = row.attempts % 2 === 1 && handlersOf(handlers, row.topic).outside !== undefined
    const group = `${row.topic} ${row.attempts}`
    const piece = isJoined ? together.get(group) : undefined
    if (piece) {
      piece.push(row)
      continue
    }
    const begun = [row]
    pieces.push(begun)
    if (isJoined) together.set(group, begun)
  }
  return pieces
}

async function perform(work: OutboxWork, claim: Claim, outages: Outages) {
  const [first] = claim.rows
  if (!first) return
  const { topic } = first
  const handlers = handlersOf(work.handlers, topic)
  const { attempts } = handlers
  try {
    if (first.attempts > (attempts ?? MAX_ATTEMPTS))
      throw new Error('The process ended each time while doing this')
    await handle(work, claim, handlers)
    work.tally?.count(topic, 'done', claim.rows.length)
  } catch (error) {
    work.tally?.count(topic, 'failed', claim.rows.length)
    const failure = { error, attempts }
    const details = { topic, key: first.key, rows: claim.rows.length, attempts: first.attempts }
    const then = isGivenUp(first, failure) ? 'is given up' : 'will be tried again'
    work.log.error({ ...details, error: summaryOf(error) }, `a job failed and ${then}`)
    await postpone(work.db, claim, failure, work.now())
    if (error instanceof ServiceGone) outages.noteGone(topic, work.now())
    return
  }
  await outages.noteDone(topic, work.now())
}

async function handle({ db, now }: OutboxWork, { rows, until }: Claim, handlers: TopicHandlers<Topic>) {
  const { outside, inTransaction = [] } = handlers
  if (outside) await outside(distinctPayloads(rows), now())
  if (inTransaction.length === 0) return finish(db, rows, until)
  for (const row of rows) {
    await db.write(async (tx) => {
      if (!(await deleteClaimed(tx, row, until))) return
      for (const handler of inTransaction) await handler(tx, row.payload as never, now())
    }, 'derived')
  }
}

/** Rows that ask for the same thing are one piece of work, as it is done from the present state. */
function distinctPayloads(rows: OutboxRow[]) {
  const distinct = new Map(rows.map((row) => [JSON.stringify(row.payload), row.payload]))
  return [...distinct.values()] as never[]
}

/** Only topics that are in `handlers` are ever claimed. */
const handlersOf = (handlers: Partial<Handlers>, topic: string) =>
  handlers[topic as Topic] as TopicHandlers<Topic>
