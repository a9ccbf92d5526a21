import { and, asc, gt } from 'drizzle-orm'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { BADGES } from '#db/schema/types.ts'
import { awardBadges, isOwed } from '../badges/awarding.server.ts'
import { CHECK_BATCH, type Check } from './check.ts'

/** Whoever has earned a badge has it. What was earned stays, whatever becomes of the posts. */
export const badgeChecks: Check[] = BADGES.map((badge) => ({
  name: `badge ${badge}`,
  async find(read, after) {
    const rows = await read
      .select({ id: users.id })
      .from(users)
      .where(and(gt(users.id, after as UserId), isOwed(read, badge)))
      .orderBy(asc(users.id))
      .limit(CHECK_BATCH)
    return rows.map(({ id }) => ({
      subject: `member ${id}`,
      id,
      what: 'badge',
      stored: null,
      expected: badge,
    }))
  },
  mend: (tx, found, now) =>
    awardBadges(
      tx,
      found.map(({ id }) => id as UserId),
      now,
    ),
}))
