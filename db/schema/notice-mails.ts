import { sql } from 'drizzle-orm'
import type { AnswerId, CommentId, NoticeMailId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { comments } from './comments.ts'
import { questions } from './questions.ts'
import { MAIL_CHOICES, MAIL_OUTCOMES, NOTICE_MAIL_KINDS } from './types.ts'

const { table, id, ref, str, time, index, primaryKey, uniqueIndex } = kit

/** Mails about what happened to somebody's question or post, from when they were owed. They stay: what was mailed once
 *  is not mailed again. What one says is made when it is sent and not kept. */
export const noticeMails = table(
  'notice_mails',
  {
    id: id('id').$type<NoticeMailId>(),
    kind: str('kind', { enum: [...NOTICE_MAIL_KINDS] }).notNull(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** The answer that it tells of, or that was decided on. */
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    /** The comment that was decided on. */
    commentId: ref('comment_id')
      .$type<CommentId>()
      .references(() => comments.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
    /** When a process last began to send it: another one waits a while. */
    takenAt: time('taken_at'),
    /** Null: still to be sent. */
    outcome: str('outcome', { enum: [...MAIL_OUTCOMES] }),
    settledAt: time('settled_at'),
  },
  (t) => [
    uniqueIndex('notice_mails_answer').on(t.userId, t.answerId).where(sql`kind = 'answered'`),
    uniqueIndex('notice_mails_reminder').on(t.questionId).where(sql`kind = 'reminder'`),
    index('notice_mails_settled').on(t.kind, t.settledAt),
    index('notice_mails_user').on(t.userId),
    index('notice_mails_question').on(t.questionId),
  ],
)

/** What a member does not want mailed; what has no row is mailed. */
export const mailRefusals = table(
  'mail_refusals',
  {
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    choice: str('choice', { enum: [...MAIL_CHOICES] }).notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.choice] })],
)
