import { sql } from 'drizzle-orm'
import type { SuspectId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'

const { table, id, ref, str, time, index, primaryKey } = kit

/** Addresses, accounts and numbers that pretend to be the team's, or are said to. */
export const suspects = table(
  'suspects',
  {
    id: id('id').$type<SuspectId>(),
    /** What different ways to write it have in common, letter case aside. */
    key: str('key').notNull().unique(),
    /** As it was first pasted. */
    address: str('address').notNull(),
    /** Since when it is listed as a fake; null = only reported. */
    listedAt: time('listed_at'),
    /** Looked at, and found to be none. New reports bring it back. */
    dismissedAt: time('dismissed_at'),
    decidedById: ref('decided_by_id')
      .$type<UserId>()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('suspects_listed').on(t.listedAt).where(sql`listed_at is not null`)],
)

/** One row a visitor and day. Visitors are told apart, never identified. */
export const suspectReports = table(
  'suspect_reports',
  {
    suspectId: ref('suspect_id')
      .$type<SuspectId>()
      .notNull()
      .references(() => suspects.id, { onDelete: 'cascade' }),
    /** YYYY-MM-DD in UTC. */
    day: str('day').notNull(),
    /** HMAC with the day's key, which is erased after 48 h. */
    visitor: str('visitor').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.suspectId, t.day, t.visitor] })],
)
