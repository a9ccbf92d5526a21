import { sql } from 'drizzle-orm'
import type { NoticeId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { questions } from './questions.ts'
import { NOTICE_KINDS } from './types.ts'

const { table, id, ref, str, int, time, index, uniqueIndex } = kit

/** What a member is told: one row a thread, renewed by the newest event in it. */
export const notices = table(
  'notices',
  {
    id: id('id').$type<NoticeId>(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** Of the newest event. */
    kind: str('kind', { enum: [...NOTICE_KINDS] }).notNull(),
    actorId: ref('actor_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Where in the thread: `answer-12`, `comment-7`, or empty. */
    anchor: str('anchor').notNull().default(''),
    /** Events since it was last read. */
    eventCount: int('event_count').notNull().default(1),
    createdAt: time('created_at').notNull(),
    readAt: time('read_at'),
  },
  (t) => [
    uniqueIndex('notices_thread').on(t.userId, t.questionId),
    index('notices_newest').on(t.userId, t.createdAt),
    index('notices_unread').on(t.userId).where(sql`read_at is null`),
  ],
)
