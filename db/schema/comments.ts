import { sql } from 'drizzle-orm'
import type { AnswerId, CommentId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { questions } from './questions.ts'
import { LANGUAGES } from './types.ts'

const { table, id, ref, str, time, index } = kit

export const comments = table(
  'comments',
  {
    id: id('id').$type<CommentId>(),
    /** The thread it stands in, also when it stands under an answer. */
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id),
    authorId: ref('author_id')
      .$type<UserId>()
      .references(() => users.id),
    body: str('body').notNull(),
    bodyHtml: str('body_html').notNull(),
    bodyText: str('body_text').notNull(),
    language: str('language', { enum: [...LANGUAGES] }).notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    deletedAt: time('deleted_at'),
    deletedById: ref('deleted_by_id')
      .$type<UserId>()
      .references(() => users.id),
    heldAt: time('held_at'),
    heldFor: str('held_for'),
    sourceUrl: str('source_url'),
    license: str('license'),
  },
  (t) => [
    index('comments_question').on(t.questionId, t.answerId, t.createdAt),
    index('comments_answer').on(t.answerId, t.createdAt),
    index('comments_held').on(t.heldAt).where(sql`held_at is not null`),
    index('comments_author').on(t.authorId, t.createdAt),
  ],
)
