import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { votePatterns } from '#db/schema/index.ts'
import type { PatternKind } from '#db/schema/types.ts'
import { batches } from '#search/batches.ts'
import { fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'
import { voidVotes } from '../votes/voiding.server.ts'
import { type Ballot, ballotsAmong, ballotsOf } from './ballots.server.ts'
import { finishGivingBack } from './judging.server.ts'
import { ringsIn } from './rings.ts'
import { RING_AUTHORS, RING_LOOKED_BACK, SERIES_LOOKED_BACK_MS, VOTES_AT_ONCE } from './rules.ts'
import { seriesIn } from './series.ts'
import { eagerSince, upvotesSince } from './tallies.server.ts'

/** Finds votes that were cast in series or traded, takes them back and tells staff. @returns how many patterns */
export async function findVotePatterns(db: Db, now: Date): Promise<number> {
  await finishGivingBack(db, now)
  return (await findSeries(db, now)) + (await findRings(db, now))
}

async function findSeries(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - SERIES_LOOKED_BACK_MS)
  let found = 0
  for (const { voter, author } of await eagerSince(db.read, since)) {
    const ballots = seriesIn(await ballotsOf(db.read, voter, [author], since))
    if (ballots.length === 0) continue
    await takeBack(db, { kind: 'series', memberIds: [voter, author], ballots }, now)
    found++
  }
  return found
}

async function findRings(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - RING_LOOKED_BACK.ms)
  const { ties, given, authors } = await upvotesSince(db.read, since)
  if (authors < RING_AUTHORS.value) return 0
  const rings = ringsIn(ties, given)
  for (const memberIds of rings) {
    const ballots = await ballotsAmong(db.read, memberIds, since)
    await takeBack(db, { kind: 'ring', memberIds, ballots }, now)
  }
  return rings.length
}

interface Pattern {
  kind: PatternKind
  memberIds: UserId[]
  ballots: Ballot[]
}

/** The pattern first, then its votes, a few at a time: the write lock is free in between. */
async function takeBack(db: Db, { kind, memberIds, ballots }: Pattern, now: Date) {
  const id = await db.write(async (tx) => {
    const row = { kind, memberIds, voteCount: 0, foundAt: now }
    const [made] = await tx.insert(votePatterns).values(row).returning({ id: votePatterns.id })
    const subjectId = made?.id ?? fail('votes.pattern_not_found', 404)
    const after = { kind, members: memberIds, votes: ballots.length }
    await recordAct(tx, { actorId: null, act: 'votes.voided', subjectId, after }, now)
    return subjectId
  })
  const ids = ballots.map((ballot) => ballot.id)
  for (const batch of batches(ids, VOTES_AT_ONCE)) {
    await db.write(async (tx) => {
      const voided = await voidVotes(tx, batch, id, now)
      const voteCount = sql`${votePatterns.voteCount} + ${voided}`
      await tx.update(votePatterns).set({ voteCount }).where(eq(votePatterns.id, id))
    })
  }
}
