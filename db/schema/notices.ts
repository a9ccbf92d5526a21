import { sql } from 'drizzle-orm'
import type { AppealId, EntryChangeId, IncidentId, NoticeId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { faqChanges } from './faq-changes.ts'
import { incidents } from './incidents.ts'
import { questions } from './questions.ts'
import { appeals } from './suspensions.ts'
import { BADGES, NOTICE_KINDS } from './types.ts'

const { table, id, ref, str, int, time, index, uniqueIndex } = kit

/** What a member is told: one row a thread, incident, badge or change of an official answer, renewed by the newest event in it. */
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
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** Instead of a thread. */
    incidentId: ref('incident_id')
      .$type<IncidentId>()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    /** Instead of either. */
    changeId: ref('change_id')
      .$type<EntryChangeId>()
      .references(() => faqChanges.id, { onDelete: 'cascade' }),
    /** Instead of all of them. */
    appealId: ref('appeal_id')
      .$type<AppealId>()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    /** Which was earned, instead of all of them. */
    badge: str('badge', { enum: [...BADGES] }),
    /** Of the newest event. */
    kind: str('kind', { enum: [...NOTICE_KINDS] }).notNull(),
    actorId: ref('actor_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Where on its page: `answer-12`, `comment-7`, `update-3`, or empty. `suggestion-4` has a page of its own. */
    anchor: str('anchor').notNull().default(''),
    /** Events since it was last read. */
    eventCount: int('event_count').notNull().default(1),
    createdAt: time('created_at').notNull(),
    readAt: time('read_at'),
  },
  (t) => [
    uniqueIndex('notices_thread').on(t.userId, t.questionId),
    uniqueIndex('notices_incident').on(t.userId, t.incidentId),
    uniqueIndex('notices_change').on(t.userId, t.changeId),
    uniqueIndex('notices_appeal').on(t.userId, t.appealId),
    uniqueIndex('notices_badge').on(t.userId, t.badge),
    index('notices_newest').on(t.userId, t.createdAt),
    index('notices_unread').on(t.userId).where(sql`read_at is null`),
  ],
)
