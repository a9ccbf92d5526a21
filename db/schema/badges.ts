import type { UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { BADGES } from './types.ts'

const { table, id, ref, str, time, uniqueIndex, index } = kit

/** What members earned for what the forum needs; once earned it stays. */
export const memberBadges = table(
  'member_badges',
  {
    id: id('id'),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    badge: str('badge', { enum: [...BADGES] }).notNull(),
    awardedAt: time('awarded_at').notNull(),
  },
  (t) => [uniqueIndex('member_badges_one').on(t.userId, t.badge), index('member_badges_badge').on(t.badge)],
)
