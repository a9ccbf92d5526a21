import type { AnswerId, CommentId, MoveId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { comments } from './comments.ts'
import { questions } from './questions.ts'
import type { MovedThings } from './taken-back.ts'
import { THREAD_MOVES } from './types.ts'

const { table, id, ref, str, time, json, index } = kit

/** What staff put elsewhere, and where it stood: enough to put it back. */
export const threadMoves = table(
  'thread_moves',
  {
    id: id('id').$type<MoveId>(),
    kind: str('kind', { enum: [...THREAD_MOVES] }).notNull(),
    fromId: ref('from_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** The same question, unless threads were merged. */
    toId: ref('to_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** The answer and the comment of which one became the other; the answer that comments were put under. */
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    commentId: ref('comment_id')
      .$type<CommentId>()
      .references(() => comments.id, { onDelete: 'cascade' }),
    moved: json<MovedThings>('moved').notNull(),
    actorId: ref('actor_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    undoneById: ref('undone_by_id')
      .$type<UserId>()
      .references(() => users.id),
    undoneAt: time('undone_at'),
  },
  (t) => [
    index('thread_moves_from').on(t.fromId, t.id),
    index('thread_moves_to').on(t.toId, t.id),
    index('thread_moves_answer').on(t.answerId),
    index('thread_moves_comment').on(t.commentId),
  ],
)
