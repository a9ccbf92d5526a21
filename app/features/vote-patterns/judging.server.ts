import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { VotePatternId } from '#db/ids.ts'
import { votePatterns, votes } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { giveVotesBack } from '../votes/voiding.server.ts'
import { mayJudgeVotes } from './policy.ts'
import { VOTES_AT_ONCE } from './rules.ts'

/** Staff have looked: the votes stay taken back.
 *  @throws AppError `votes.pattern_forbidden` 403 · `votes.pattern_not_found` 404 · `votes.pattern_decided` 409 */
export async function keepTakenBack(db: Db, actor: Member, id: VotePatternId, now: Date) {
  await db.write(async (tx) => {
    if (await decisionOn(tx, actor, id)) fail('votes.pattern_decided', 409)
    await decide(tx, actor, id, 'kept', now)
  })
}

/** They were honest after all: the votes count again, with their points, and are part of no pattern any more.
 *  @throws AppError `votes.pattern_forbidden` 403 · `votes.pattern_not_found` 404 · `votes.pattern_decided` 409 */
export async function giveBack(db: Db, actor: Member, id: VotePatternId, now: Date) {
  await db.write(async (tx) => {
    if ((await decisionOn(tx, actor, id)) === 'given_back') fail('votes.pattern_decided', 409)
    await decide(tx, actor, id, 'given_back', now)
  })
  await finishGivingBack(db, now)
}

/** Gives back what was decided, a few votes at a time; what an ended process left is finished by the next. */
export async function finishGivingBack(db: Db, now: Date) {
  for (let given = VOTES_AT_ONCE; given === VOTES_AT_ONCE; ) {
    const rows = await db.read
      .select({ id: votes.id })
      .from(votes)
      .innerJoin(votePatterns, eq(votePatterns.id, votes.voidedById))
      .where(eq(votePatterns.decision, 'given_back'))
      .orderBy(asc(votes.id))
      .limit(VOTES_AT_ONCE)
    given = rows.length
    const ids = rows.map((row) => row.id)
    if (given > 0) await db.write((tx) => giveVotesBack(tx, ids, now))
  }
}

async function decisionOn(tx: Tx, actor: Member, id: VotePatternId) {
  assertAllowed(mayJudgeVotes(actor), 'votes.pattern_forbidden')
  const [pattern] = await tx.select().from(votePatterns).where(eq(votePatterns.id, id))
  return pattern ? pattern.decision : fail('votes.pattern_not_found', 404)
}

async function decide(tx: Tx, { id: actorId }: Member, id: VotePatternId, decision: Decision, now: Date) {
  await tx
    .update(votePatterns)
    .set({ decision, decidedById: actorId, decidedAt: now })
    .where(eq(votePatterns.id, id))
  await recordAct(tx, { actorId, act: `votes.${decision}`, subjectId: id }, now)
}

type Decision = NonNullable<(typeof votePatterns.$inferSelect)['decision']>
