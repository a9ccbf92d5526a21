import { sql } from 'drizzle-orm'
import type { AnswerId, CommentId, DecisionId, FlagId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { caseDecisions } from './cases.ts'
import { comments } from './comments.ts'
import { questions } from './questions.ts'
import { FLAG_KINDS } from './types.ts'

const { table, id, ref, str, time, index, uniqueIndex } = kit

/** What members say is wrong with a post: one open flag a member and post; exactly one of the three is set. */
export const flags = table(
  'flags',
  {
    id: id('id').$type<FlagId>(),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    commentId: ref('comment_id')
      .$type<CommentId>()
      .references(() => comments.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    kind: str('kind', { enum: [...FLAG_KINDS] }).notNull(),
    note: str('note').notNull().default(''),
    createdAt: time('created_at').notNull(),
    /** Null = staff have not looked yet. */
    resolvedAt: time('resolved_at'),
    resolvedById: ref('resolved_by_id')
      .$type<UserId>()
      .references(() => users.id),
    decisionId: ref('decision_id')
      .$type<DecisionId>()
      .references(() => caseDecisions.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('flags_question').on(t.questionId, t.userId).where(sql`resolved_at is null`),
    uniqueIndex('flags_answer').on(t.answerId, t.userId).where(sql`resolved_at is null`),
    uniqueIndex('flags_comment').on(t.commentId, t.userId).where(sql`resolved_at is null`),
    index('flags_open').on(t.createdAt).where(sql`resolved_at is null`),
    index('flags_decision').on(t.decisionId),
    index('flags_user').on(t.userId),
  ],
)
