import type { QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { questions } from './questions.ts'

const { table, ref, int, time, index, primaryKey } = kit

/** Older questions that seem to ask the same as a newer one, found when that was worded; staff decide. */
export const likelyDuplicates = table(
  'likely_duplicates',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    candidateId: ref('candidate_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** How much the two say the same, in per cent. */
    score: int('score').notNull(),
    foundAt: time('found_at').notNull(),
    /** A moderator said that they are two questions: this stays so, whatever is found again. */
    dismissedById: ref('dismissed_by_id')
      .$type<UserId>()
      .references(() => users.id),
    dismissedAt: time('dismissed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.candidateId] }),
    index('likely_duplicates_candidate').on(t.candidateId),
  ],
)
