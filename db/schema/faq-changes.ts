import { sql } from 'drizzle-orm'
import type { EntryChangeId, EntryId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { faqEntries } from './faq.ts'
import {
  ENTRY_CHANGE_STATES,
  ENTRY_CHECKS,
  type EntryAddition,
  type EntrySight,
  type EntryStandingChange,
} from './types.ts'

const { table, id, ref, str, int, time, json, index, uniqueIndex } = kit

/** What somebody wants a published entry to say, where that needs somebody else's eyes. One waits an entry; what was
 *  decided stays. */
export const faqChanges = table(
  'faq_changes',
  {
    id: id('id').$type<EntryChangeId>(),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    state: str('state', { enum: [...ENTRY_CHANGE_STATES] }).notNull(),
    /** The entry's revision that its writer saw. */
    basedOn: int('based_on').notNull(),
    title: str('title').notNull(),
    body: str('body').notNull(),
    steps: json<string[]>('steps').notNull(),
    /** Everything else that would be another than it is. */
    standing: json<EntryStandingChange>('standing').notNull(),
    additions: json<EntryAddition[]>('additions').notNull(),
    /** What its writer said of it. */
    reason: str('reason').notNull().default(''),
    /** Set when it brings back an older version. */
    rolledBackTo: int('rolled_back_to'),
    /** What its writer compared the entry with … */
    checked: str('checked', { enum: [...ENTRY_CHECKS] }),
    /** … as that stood then. */
    sight: json<EntrySight>('sight').notNull(),
    authorId: ref('author_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    decidedById: ref('decided_by_id')
      .$type<UserId>()
      .references(() => users.id),
    decidedAt: time('decided_at'),
    /** Why it was declined. */
    decisionReason: str('decision_reason'),
  },
  (t) => [
    index('faq_changes_entry').on(t.entryId, t.id),
    uniqueIndex('faq_changes_waiting').on(t.entryId).where(sql`state = 'waiting'`),
  ],
)
