import { sql } from 'drizzle-orm'
import type { AnswerId, QuestionId, SuggestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { questions } from './questions.ts'
import { SUGGESTION_STATES } from './types.ts'

const { table, id, ref, str, int, time, json, index, uniqueIndex } = kit

/** What members who may not edit a post yet would make of it: of a question or of an answer, never of both. One waits
 *  a post; what was decided stays. */
export const suggestedEdits = table(
  'suggested_edits',
  {
    id: id('id').$type<SuggestionId>(),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    state: str('state', { enum: [...SUGGESTION_STATES] }).notNull(),
    /** The post's revision that its author saw. */
    basedOn: int('based_on').notNull(),
    /** Questions only. */
    title: str('title'),
    /** As they were typed: which concepts they name is decided with it. Questions only. */
    tags: json<string[]>('tags'),
    body: str('body').notNull(),
    /** What it makes better. */
    reason: str('reason').notNull(),
    authorId: ref('author_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    decidedById: ref('decided_by_id')
      .$type<UserId>()
      .references(() => users.id),
    decidedAt: time('decided_at'),
    /** Why it was rejected. */
    decisionReason: str('decision_reason'),
  },
  (t) => [
    uniqueIndex('suggested_edits_question').on(t.questionId).where(sql`state = 'waiting'`),
    uniqueIndex('suggested_edits_answer').on(t.answerId).where(sql`state = 'waiting'`),
    index('suggested_edits_waiting').on(t.createdAt, t.id).where(sql`state = 'waiting'`),
    index('suggested_edits_author').on(t.authorId, t.id),
  ],
)
