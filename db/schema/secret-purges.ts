import type { QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { questions } from './questions.ts'

const { table, id, ref, int, time } = kit

/** That secrets were taken out of a thread, by whom and when: never what they were. */
export const secretPurges = table('secret_purges', {
  id: id('id'),
  questionId: ref('question_id')
    .$type<QuestionId>()
    .notNull()
    .references(() => questions.id, { onDelete: 'cascade' }),
  actorId: ref('actor_id')
    .$type<UserId>()
    .references(() => users.id),
  /** How many different ones. */
  found: int('found').notNull(),
  createdAt: time('created_at').notNull(),
})
