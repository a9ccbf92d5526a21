import { sql } from 'drizzle-orm'
import type { AppealId, SuspensionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { APPEAL_DECISIONS, SUSPENSION_KINDS } from './types.ts'

const { table, id, ref, str, time, index, uniqueIndex } = kit

/** Every suspension and silence there was. What holds at present stands with the member as well: a later one takes the
 *  place of an earlier one. */
export const suspensions = table(
  'suspensions',
  {
    id: id('id').$type<SuspensionId>(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: str('kind', { enum: [...SUSPENSION_KINDS] }).notNull(),
    /** As the member is told. */
    reason: str('reason').notNull(),
    startedAt: time('started_at').notNull(),
    until: time('until').notNull(),
    /** Null = an operator. */
    byId: ref('by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Before its time, or when another took its place. */
    liftedAt: time('lifted_at'),
  },
  (t) => [index('suspensions_user').on(t.userId, t.id)],
)

/** What a member says against a suspension, one at a time. */
export const appeals = table(
  'appeals',
  {
    id: id('id').$type<AppealId>(),
    suspensionId: ref('suspension_id')
      .$type<SuspensionId>()
      .notNull()
      .references(() => suspensions.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    body: str('body').notNull(),
    createdAt: time('created_at').notNull(),
    decision: str('decision', { enum: [...APPEAL_DECISIONS] }),
    decidedById: ref('decided_by_id')
      .$type<UserId>()
      .references(() => users.id),
    decidedAt: time('decided_at'),
    /** As the member is told. */
    answer: str('answer').notNull().default(''),
  },
  (t) => [
    uniqueIndex('appeals_open').on(t.suspensionId).where(sql`decided_at is null`),
    index('appeals_waiting').on(t.id).where(sql`decided_at is null`),
    index('appeals_user').on(t.userId, t.id),
  ],
)
