import type { EntryId, QuestionId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { faqEntries } from './faq.ts'
import { questions } from './questions.ts'

const { table, id, ref, str, bool, time, index, uniqueIndex } = kit

/** "Did this solve it?": one row a visitor, day and thing. Visitors are told apart, never identified. */
export const solvedIt = table(
  'solved_it',
  {
    id: id('id'),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    /** HMAC with the day's key, which is erased after 48 h. */
    visitor: str('visitor').notNull(),
    /** YYYY-MM-DD in UTC. */
    day: str('day').notNull(),
    solved: bool('solved').notNull(),
    /** What was missing, on a no to an official answer. */
    reason: str('reason'),
    /** The words that led here, on a yes. */
    phrase: str('phrase'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('solved_it_question').on(t.questionId, t.day, t.visitor),
    uniqueIndex('solved_it_entry').on(t.entryId, t.day, t.visitor),
    index('solved_it_entry_age').on(t.entryId, t.createdAt),
  ],
)

/** Secrets that make visitors of one day distinguishable; a key is deleted after 48 h, but for the one that tells
 *  members apart. */
export const visitorKeys = table('visitor_keys', {
  /** YYYY-MM-DD in UTC, or `members`. */
  day: str('day').primaryKey(),
  key: str('key').notNull(),
})
