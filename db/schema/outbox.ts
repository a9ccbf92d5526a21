import { sql } from 'drizzle-orm'
import { kit } from '../kit/index.ts'

const { table, id, str, int, time, json, index, primaryKey } = kit

/** What follows from a committed act, written in its transaction and done after it, at least once. */
export const outbox = table(
  'outbox',
  {
    id: id('id'),
    topic: str('topic').notNull(),
    /** Rows of one key are done one at a time, in each lane (docs/decisions/0025). */
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
    /** A lane that owes nothing looks at none of what another one owes: after an import that is a million rows. */
    index('outbox_topic').on(t.topic, t.availableAt, t.id).where(sql`parked_at is null`),
    index('outbox_claimed').on(t.claimedUntil).where(sql`claimed_until is not null`),
    index('outbox_key').on(t.key),
  ],
)

/** What was done and what failed, by the hour: rows of the outbox are gone when they are done. Kept for two days, and
 *  approximate: what a process counted in its last seconds goes with it. */
export const jobHours = table(
  'job_hours',
  {
    /** Its begin. */
    hour: time('hour').notNull(),
    topic: str('topic').notNull(),
    done: int('done').notNull().default(0),
    /** Attempts. */
    failed: int('failed').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.hour, t.topic] })],
)
