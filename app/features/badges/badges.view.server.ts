import { asc, count, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { memberBadges, users } from '#db/schema/index.ts'
import { BADGES, type Badge } from '#db/schema/types.ts'
import { KEPT_UP_AFTER, SOLVED_ASKERS } from './rules.ts'

/** The numbers in what badges are given for. */
export type BadgeTerms = ReturnType<typeof badgeTerms>
export const badgeTerms = () => ({ askers: SOLVED_ASKERS.value, days: KEPT_UP_AFTER.value })

const selectBadges = (read: ReadDb, userId: UserId | typeof users.id) =>
  read
    .select({ badge: memberBadges.badge, awardedAt: memberBadges.awardedAt })
    .from(memberBadges)
    .where(eq(memberBadges.userId, userId))
    .orderBy(asc(memberBadges.awardedAt), asc(memberBadges.id))

/** A member's badges, in the order in which they were earned. */
export const badgesOf = (read: ReadDb, userId: UserId) => selectBadges(read, userId)

/** The same as a column beside them. */
export const badgesIn = (read: ReadDb) => listColumn(selectBadges(read, users.id))

/** Every badge, with how many have it. */
export async function badgeCounts(read: ReadDb): Promise<{ badge: Badge; members: number }[]> {
  const rows = await read
    .select({ badge: memberBadges.badge, members: count() })
    .from(memberBadges)
    .groupBy(memberBadges.badge)
  const counts = new Map(rows.map(({ badge, members }) => [badge, members]))
  return BADGES.map((badge) => ({ badge, members: counts.get(badge) ?? 0 }))
}
