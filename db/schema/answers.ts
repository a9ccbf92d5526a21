import { sql } from 'drizzle-orm'
import type { AnswerId, QuestionId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { postColumns } from './posts.ts'
import { questions } from './questions.ts'

const { table, id, ref, index, uniqueIndex } = kit

export const answers = table(
  'answers',
  {
    id: id('id').$type<AnswerId>(),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id),
    ...postColumns(),
  },
  (t) => [
    index('answers_held').on(t.heldAt).where(sql`held_at is not null`),
    index('answers_question').on(t.questionId, t.score),
    index('answers_author').on(t.authorId, t.createdAt),
    /** Somebody's best ones, for their profile. */
    index('answers_author_top').on(t.authorId, t.score, t.id),
    /** One answer per person per question; imported rows follow their own site's rules. */
    uniqueIndex('answers_one_per_person')
      .on(t.questionId, t.authorId)
      .where(sql`deleted_at is null and source_url is null`),
  ],
)
