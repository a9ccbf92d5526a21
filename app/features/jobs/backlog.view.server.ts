import { and, asc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { outbox } from '#db/schema/index.ts'
import { MOST_COUNTED } from './rules.ts'

/** What the outbox owes of one topic. */
export interface Backlog {
  topic: string
  /** Due, or to be tried again. */
  waiting: number
  running: number
  /** Given up. */
  parked: number
  /** The age of the oldest that is due: 0 when nothing is. What failed counts from when it was first owed. */
  lagMs: number
}

/** Of each topic that has rows; of the oldest 10,000 of them. */
export async function backlog(read: ReadDb, now: Date): Promise<Backlog[]> {
  const { topic, parkedAt, claimedUntil, availableAt, attempts, createdAt } = outbox
  const oldest = read
    .select({ topic, parkedAt, claimedUntil, availableAt, attempts, createdAt })
    .from(outbox)
    .orderBy(asc(outbox.id))
    .limit(MOST_COUNTED)
    .as('oldest')
  const isOpen = isNull(oldest.parkedAt)
  const isRunning = and(isOpen, gt(oldest.claimedUntil, now))
  const isDue = and(isOpen, or(lte(oldest.availableAt, now), gt(oldest.attempts, 0)))
  const isUnclaimed = or(isNull(oldest.claimedUntil), lte(oldest.claimedUntil, now))
  const rows = await read
    .select({
      topic: oldest.topic,
      waiting: counted(and(isDue, isUnclaimed)),
      running: counted(isRunning),
      parked: counted(isNotNull(oldest.parkedAt)),
      since: sql<Date | null>`min(case when ${isDue} then
        case when ${eq(oldest.attempts, 0)} then ${oldest.availableAt} else ${oldest.createdAt} end
      end)`.mapWith(createdAt),
    })
    .from(oldest)
    .groupBy(oldest.topic)
    .orderBy(asc(oldest.topic))
  return rows.map(({ since, ...row }) => ({
    ...row,
    lagMs: since ? Math.max(0, now.getTime() - Number(since)) : 0,
  }))
}

const counted = (condition: SQL | undefined) =>
  sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number)
