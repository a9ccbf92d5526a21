import { sql } from 'drizzle-orm'
import { kit } from '../kit/index.ts'

const { table, id, str, int, time, json, index } = kit

/** What follows from a committed act, written in its transaction and done after it, at least once. */
export const outbox = table(
  'outbox',
  {
    id: id('id'),
    topic: str('topic').notNull(),
    /** Rows of one key are done one at a time. */
    key: str('key').notNull(),
    /** Ids only: a handler reads the present state. */
    payload: json<Record<string, number | string | null>>('payload').notNull(),
    availableAt: time('available_at').notNull(),
    /** Until when a worker has it; past that, the worker is taken for dead. */
    claimedUntil: time('claimed_until'),
    attempts: int('attempts').notNull().default(0),
    lastError: str('last_error'),
    /** Failed too often: kept for the admin, blocks nothing. */
    parkedAt: time('parked_at'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    index('outbox_due').on(t.availableAt, t.id).where(sql`parked_at is null`),
    index('outbox_key').on(t.key),
  ],
)
