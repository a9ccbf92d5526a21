import {
  aliasedTable,
  and,
  asc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { outbox } from '#db/schema/index.ts'
import { ServiceGone } from '~/errors.ts'
import { failureOf } from './log.ts'
import {
  ATTEMPTS_OF_AN_OUTAGE,
  CLAIM_MS,
  CLAIM_SIZE,
  FIRST_RETRY_MS,
  LAST_RETRY_MS,
  MAX_ATTEMPTS,
} from './rules.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** Rows that this worker has to itself until then. */
export interface Claim {
  rows: OutboxRow[]
  until: Date
}

/** Takes due rows of a lane whose key nobody has there, oldest first; several of one key go to the same worker. On
 *  PostgreSQL any number of processes may do so at once: locked rows are passed over, and two that would take one key
 *  are not serializable, so `write` repeats one of them. */
export async function claimDue(db: Db, topics: string[], now: Date): Promise<Claim> {
  const until = new Date(now.getTime() + CLAIM_MS)
  const isSqlite = db.dialect === 'sqlite'
  const due = isSqlite ? firstOfEach(db.read, topics, now) : selectDue(db.read, topics, now).limit(1)
  if ((await due).length === 0) return { rows: [], until }
  const rows = await db.write(async (tx) => {
    const claimed = isSqlite
      ? await firstOfEach(tx, topics, now)
      : await selectDue(tx, topics, now).limit(CLAIM_SIZE).for('update', { skipLocked: true })
    return tx
      .update(outbox)
      .set({ claimedUntil: until, attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, idsOf(claimed)))
      .returning()
  }, 'derived')
  return { rows: rows.sort(byTime), until }
}

type Due = Pick<OutboxRow, 'id' | 'availableAt'>

const byTime = (one: Due, next: Due) => +one.availableAt - +next.availableAt || one.id - next.id

const other = aliasedTable(outbox, 'other')

/** Nobody has it, and its time has come. A key is taken within its lane alone: that a question is being indexed holds back
 *  no notice of it. */
function isDue(read: ReadDb, isOfLane: SQL, now: Date | Slots<{ now: Date }>['now']) {
  const keyIsTaken = exists(
    read
      .select({ id: other.id })
      .from(other)
      .where(and(eq(other.key, outbox.key), isOfLane, gt(other.claimedUntil, now))),
  )
  return and(
    isNull(outbox.parkedAt),
    lte(outbox.availableAt, now),
    or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
    not(keyIsTaken),
  )
}

const DUE = { id: outbox.id, availableAt: outbox.availableAt }

const selectDue = (read: ReadDb, topics: string[], now: Date) =>
  read
    .select(DUE)
    .from(outbox)
    .where(and(inArray(outbox.topic, topics), isDue(read, inArray(other.topic, topics), now)))
    .orderBy(asc(outbox.availableAt), asc(outbox.id))

interface Look {
  topic: string
  /** Of the lane. */
  topics: readonly string[]
  now: Date
}

const dueOfTopic = prepared((read, { topic, topics, now }: Slots<Look>) =>
  read
    .select(DUE)
    .from(outbox)
    .where(and(eq(outbox.topic, topic), isDue(read, anyOf(other.topic, topics), now)))
    .orderBy(asc(outbox.availableAt), asc(outbox.id))
    .limit(CLAIM_SIZE),
)

/** The same, found topic by topic: SQLite, which looks between two requests, would go through all that other lanes owe, or
 *  sort all that this one does. */
async function firstOfEach(read: ReadDb, topics: string[], now: Date): Promise<Due[]> {
  const due: Due[] = []
  for (const topic of topics) due.push(...(await dueOfTopic(read, { topic, topics, now })))
  return due.sort(byTime).slice(0, CLAIM_SIZE)
}

/** Deletes a row in the transaction that does its work; false = the claim ran out, and somebody else has it. */
export async function deleteClaimed(tx: Tx, row: OutboxRow, until: Date): Promise<boolean> {
  const deleted = await tx
    .delete(outbox)
    .where(ours([row], until))
    .returning({ id: outbox.id })
  return deleted.length > 0
}

/** Deletes rows whose work is done, and parked ones that this work has made needless. */
export async function finish(db: Db, rows: OutboxRow[], until: Date) {
  const keys = [...new Set(rows.map((row) => row.key))]
  const topic = rows[0]?.topic ?? ''
  await db.write(async (tx) => {
    await tx.delete(outbox).where(ours(rows, until))
    await tx
      .delete(outbox)
      .where(and(eq(outbox.topic, topic), inArray(outbox.key, keys), isNotNull(outbox.parkedAt)))
  }, 'derived')
}

/** What went wrong, and after how many attempts a row is given up where its topic says so. */
export interface Failure {
  error: unknown
  attempts: number | undefined
}

/** To be tried again later, the later the more often it failed, or parked. */
export async function postpone(db: Db, { rows, until }: Claim, failure: Failure, now: Date) {
  await db.write(async (tx) => {
    for (const row of rows) {
      await tx
        .update(outbox)
        .set({ ...nextOf(row, failure, now), claimedUntil: null, lastError: failureOf(failure.error) })
        .where(ours([row], until))
    }
  }, 'derived')
}

/** An outage gives nothing up, unless the topic counts its attempts itself. */
const isOutageAlone = ({ error, attempts }: Failure) => error instanceof ServiceGone && attempts === undefined

/** Whether it is parked then. */
export const isGivenUp = (row: OutboxRow, failure: Failure) =>
  !isOutageAlone(failure) && row.attempts >= (failure.attempts ?? MAX_ATTEMPTS)

function nextOf(row: OutboxRow, failure: Failure, now: Date) {
  if (isGivenUp(row, failure)) return { parkedAt: now }
  const availableAt = retryAt(row.attempts, now)
  return isOutageAlone(failure)
    ? { availableAt, attempts: Math.min(row.attempts, ATTEMPTS_OF_AN_OUTAGE) }
    : { availableAt }
}

/** Gives rows back that were not begun. */
export async function release(db: Db, { rows, until }: Claim) {
  if (rows.length === 0) return
  await db.write(
    (tx) =>
      tx
        .update(outbox)
        .set({ claimedUntil: null, attempts: sql`${outbox.attempts} - 1` })
        .where(ours(rows, until)),
    'derived',
  )
}

const retryAt = (attempts: number, now: Date) =>
  new Date(now.getTime() + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1)))

const idsOf = (rows: Due[]) => rows.map((row) => row.id)

/** Whoever comes late to a row that another worker has by now changes nothing. */
const ours = (rows: OutboxRow[], until: Date) =>
  and(inArray(outbox.id, idsOf(rows)), eq(outbox.claimedUntil, until))
