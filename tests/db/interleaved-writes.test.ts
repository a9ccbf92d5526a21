import { describe, expect } from 'vitest'
import { outbox, votes } from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { type Forum, test } from '../support/forum.ts'
import { isFullRun, seeded } from '../support/sampling.ts'
import { type Ballot, castBallot, doubleVotes, openPolls, type Polls, totals, wrongScores } from './voting.ts'

const ACTS = isFullRun ? 3_000 : 360
/** As many as PostgreSQL has connections. */
const LANES = 10

/** PostgreSQL gives up on a transaction that lost too often. Measured here: 3 of 100, as all lanes press on
 *  the same few pages without a pause; many more would mean that something is wrong. */
const MOST_REFUSED = ACTS / 10

class ChangedMyMind extends Error {}

interface Ledger {
  acknowledged: Ballot[]
  /** Of the acknowledged ones, those that added a vote. */
  counted: Ballot[]
  failed: Ballot[]
  /** Of the failed ones, those that did not mean to. */
  refused: unknown[]
}

describe('interleaved writes, a third of which fail', () => {
  test('keep all that was acknowledged, nothing that failed, and every rule', { timeout: 300_000 }, async ({
    forum,
  }) => {
    const { db, now } = forum
    const ballots = drawBallots(await openPolls(db, 25, 40, now))
    const { acknowledged, counted, failed, refused } = await castAll(forum, ballots)

    expect(acknowledged.length + failed.length).toBe(ACTS)
    expect(failed.length).toBeGreaterThanOrEqual(ACTS / 3)
    expect(refused.length).toBeLessThanOrEqual(db.dialect === 'sqlite' ? 0 : MOST_REFUSED)
    expect(await actsInOutbox(db)).toEqual(acknowledged.map(({ act }) => act).sort((a, b) => a - b))
    expect(await storedVotes(db)).toEqual(counted.map(voteKey).sort())
    expect(await wrongScores(db.read)).toEqual([])
    expect(await doubleVotes(db.read)).toEqual([])
  })
})

function drawBallots({ voters, polls }: Polls): Ballot[] {
  const random = seeded(20_260_302)
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: ACTS }, (_, act) => ({
    act,
    userId: pick(voters),
    questionId: pick(polls),
    value: random() < 0.7 ? 1 : -1,
  }))
}

/** Each lane writes and then reads, one after the other; the lanes run beside each other. */
async function castAll({ db, now }: Forum, ballots: Ballot[]): Promise<Ledger> {
  const ledger: Ledger = { acknowledged: [], counted: [], failed: [], refused: [] }
  const queue = [...ballots]
  const lane = async () => {
    for (let ballot = queue.shift(); ballot; ballot = queue.shift()) {
      await cast(db, ballot, now, ledger)
      await expectConsistentReads(db)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return ledger
}

async function cast(db: Db, ballot: Ballot, now: Date, ledger: Ledger) {
  try {
    const added = await db.write(async (tx) => {
      const cast = await castBallot(tx, ballot, now)
      if (ballot.act % 3 === 0) throw new ChangedMyMind()
      return cast
    })
    ledger.acknowledged.push(ballot)
    if (added) ledger.counted.push(ballot)
  } catch (error) {
    ledger.failed.push(ballot)
    if (!(error instanceof ChangedMyMind)) ledger.refused.push(error)
  }
}

async function expectConsistentReads(db: Db) {
  expect(await wrongScores(db.read)).toEqual([])
  const { scores, values } = await db.snapshot(totals)
  expect(scores).toBe(values)
}

const actsInOutbox = async (db: Db) => {
  const rows = await db.read.select({ payload: outbox.payload }).from(outbox)
  return rows.map(({ payload }) => Number(payload.questionId)).sort((a, b) => a - b)
}

const voteKey = ({
  userId,
  questionId,
  value,
}: {
  userId: number
  questionId: number | null
  value: number
}) => `${userId} on ${questionId}: ${value}`

const storedVotes = async (db: Db) => (await db.read.select().from(votes)).map(voteKey).sort()
