import { and, asc, eq, exists, inArray, isNull, not, sql } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import { answers, duplicateVotes, memberBadges, users } from '#db/schema/index.ts'
import { BADGES, type Badge } from '#db/schema/types.ts'
import { batches } from '#search/batches.ts'
import { tellEach } from '../notices/tell.server.ts'
import { EARNED } from './earned.ts'

const AWARDED_TOGETHER = 500

/** Has earned it, and does not have it. */
export const isOwed = (read: ReadDb, badge: Badge) =>
  and(
    isNull(users.deletedAt),
    EARNED[badge](),
    not(
      exists(
        read
          .select({ one: sql`1` })
          .from(memberBadges)
          .where(and(eq(memberBadges.userId, users.id), eq(memberBadges.badge, badge))),
      ),
    ),
  )

/** Gives these members every badge that they have earned by now, and tells them. */
export async function awardBadges(tx: Tx, ids: readonly (UserId | null)[], now: Date) {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return
  for (const badge of BADGES) {
    const owed = await tx
      .select({ userId: users.id })
      .from(users)
      .where(and(inArray(users.id, wanted), isOwed(tx, badge)))
    await give(tx, badge, owed, now)
  }
}

async function give(tx: Tx, badge: Badge, owed: { userId: UserId }[], now: Date) {
  if (owed.length === 0) return
  const given = await tx
    .insert(memberBadges)
    .values(owed.map(({ userId }) => ({ userId, badge, awardedAt: now })))
    .onConflictDoNothing()
    .returning({ userId: memberBadges.userId })
  const event = { badge, actorId: null, anchor: '' }
  await tellEach(tx, event, [['badge_earned', given.map(({ userId }) => userId)]], now)
}

/** The same for everybody of a whole forum. Each badge is looked for once: asked for some members at a time, PostgreSQL
 *  goes through all answers for each time. */
export async function awardAll(db: Db, now: Date) {
  for (const badge of BADGES) {
    const owed = await db.read
      .select({ userId: users.id })
      .from(users)
      .where(isOwed(db.read, badge))
      .orderBy(asc(users.id))
    for (const batch of batches(owed, AWARDED_TOGETHER))
      await db.write((tx) => give(tx, badge, batch, now), 'derived')
  }
}

/** An answer was accepted, became official, or was edited. */
export async function awardAnswerer(tx: Tx, { answerId }: { answerId: number }, now: Date) {
  const [answer] = await tx
    .select({ authorId: answers.authorId })
    .from(answers)
    .where(eq(answers.id, answerId as AnswerId))
  await awardBadges(tx, [answer?.authorId ?? null], now)
}

/** A question was found to repeat another one: whoever said so was right. */
export async function awardPathfinders(tx: Tx, { questionId }: { questionId: number }, now: Date) {
  const voters = await tx
    .select({ userId: duplicateVotes.userId })
    .from(duplicateVotes)
    .where(eq(duplicateVotes.questionId, questionId as QuestionId))
  await awardBadges(
    tx,
    voters.map(({ userId }) => userId),
    now,
  )
}
