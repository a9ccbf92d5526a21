import type { AnswerId, QuestionId, UserId, VotePatternId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { questions } from './questions.ts'
import { REPUTATION_KINDS } from './types.ts'
import { votePatterns } from './vote-patterns.ts'

const { table, id, ref, str, int, time, index, uniqueIndex } = kit

/** One row a person and post: of a question or of an answer, never of both. Withdrawn = no row. */
export const votes = table(
  'votes',
  {
    id: id('id'),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    /** 1 or −1; 0 = withdrawn after it was taken back. */
    value: int('value').notNull(),
    createdAt: time('created_at').notNull(),
    /** The pattern for which it was taken back: as long as it names one, it counts for nothing. */
    voidedById: ref('voided_by_id')
      .$type<VotePatternId>()
      .references(() => votePatterns.id),
    /** Points that taking it back cost the post's author. */
    voidedPoints: int('voided_points').notNull().default(0),
    /** When staff gave it back: it is part of no pattern any more. */
    clearedAt: time('cleared_at'),
  },
  (t) => [
    uniqueIndex('votes_question').on(t.questionId, t.userId),
    uniqueIndex('votes_answer').on(t.answerId, t.userId),
    index('votes_user').on(t.userId),
    index('votes_made').on(t.createdAt),
    index('votes_voided').on(t.voidedById),
  ],
)

/** Every change of somebody's reputation, unclamped; an undone act adds its negative. */
export const reputationEvents = table(
  'reputation_events',
  {
    id: id('id'),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: str('kind', { enum: [...REPUTATION_KINDS] }).notNull(),
    points: int('points').notNull(),
    /** Whose act earned or cost the points. */
    actorId: ref('actor_id')
      .$type<UserId>()
      .references(() => users.id),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    /** Why: `act` itself, its `undo`, or the post it hangs on was deleted or restored. */
    cause: str('cause', { enum: ['act', 'undo', 'post_deleted', 'post_restored'] }).notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    /** With the points: what a member had on each day is added up from the index alone. */
    index('reputation_events_user_day').on(t.userId, t.createdAt, t.points),
    index('reputation_events_question').on(t.questionId),
    index('reputation_events_answer').on(t.answerId),
  ],
)
