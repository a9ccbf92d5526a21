import type { EntryId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { faqEntries } from './faq.ts'

const { table, ref, str, int, index, primaryKey } = kit

/** What happened with an official answer on a day, added up in memory and written in batches: approximate, as view
 *  counts are, and nothing of who it was. */
export const ledgerDays = table(
  'ledger_days',
  {
    /** YYYY-MM-DD in UTC. */
    day: str('day').notNull(),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    /** Searches whose first list of results had it. */
    shown: int('shown').notNull().default(0),
    /** Visitors who read its page. */
    viewed: int('viewed').notNull().default(0),
    /** Questions that were posted from its page. */
    asked: int('asked').notNull().default(0),
    /** Visitors who went to the contact page from its page. */
    support: int('support').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.day, t.entryId] }), index('ledger_days_entry').on(t.entryId, t.day)],
)
