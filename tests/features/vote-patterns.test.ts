import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { auditLog, reputationEvents, votePatterns, votes } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { findVotePatterns } from '~/features/vote-patterns/finding.server.ts'
import { giveBack, keepTakenBack } from '~/features/vote-patterns/judging.server.ts'
import { countUnjudged, patternList } from '~/features/vote-patterns/patterns.view.server.ts'
import { ringsIn } from '~/features/vote-patterns/rings.ts'
import { RING_AUTHORS, RING_VOTES, SERIES_VOTES } from '~/features/vote-patterns/rules.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS, MINUTE_MS } from '../support/builders.ts'
import { type Forum, START, test } from '../support/forum.ts'
import { seeded } from '../support/sampling.ts'
import { seededDemo } from './demo-forum.ts'

/** So many answers of one member, each to a question of its own. */
async function answersBy(forum: Forum, author: Member, count: number) {
  const made = []
  for (let each = 0; each < count; each++) {
    made.push(await forum.answer((await forum.question()).question, author))
    forum.advance(MINUTE_MS)
  }
  return made
}

type Answers = Awaited<ReturnType<typeof answersBy>>

async function upvoteAll(forum: Forum, voter: Member, answers: Answers, apartMs: number) {
  for (const { post } of answers) {
    await castVote(forum.db, await forum.fresh(voter), post, 1, forum.now)
    forum.advance(apartMs)
  }
}

const find = (forum: Forum) => findVotePatterns(forum.db, forum.now)
const patterns = ({ db }: Forum) => db.read.select().from(votePatterns).orderBy(asc(votePatterns.id))

/** Enough people whose posts are voted for, by people who vote for many. */
async function busyForum(forum: Forum) {
  const authors = await forum.members(RING_AUTHORS.value)
  const reader = await forum.member({ reputation: 50 })
  for (const author of authors) await upvoteAll(forum, reader, await answersBy(forum, author, 1), MINUTE_MS)
}

describe('votes in series', () => {
  test('are taken back with their points, and staff give them back exactly', async ({ forum }) => {
    const { db } = forum
    const [voter, author] = [await forum.member({ reputation: 50 }), await forum.member()]
    const answers = await answersBy(forum, author, SERIES_VOTES.value)
    await upvoteAll(forum, voter, answers, MINUTE_MS)
    const before = await forum.reputation(author)
    expect(before).toBe(1 + 10 * SERIES_VOTES.value)
    expect(await find(forum)).toBe(1)
    expect(await forum.reputation(author)).toBe(1)
    for (const answer of answers) expect((await forum.answerRow(answer)).score).toBe(0)
    expect(await forum.differences()).toEqual([])
    expect(await patterns(forum)).toMatchObject([
      { kind: 'series', memberIds: [voter.id, author.id], voteCount: SERIES_VOTES.value, decision: null },
    ])
    expect(await db.read.select().from(auditLog)).toMatchObject([{ actorId: null, act: 'votes.voided' }])
    expect(await find(forum)).toBe(0)
    const [pattern] = await patterns(forum)
    if (!pattern) throw new Error('nothing was found')
    expect(await countUnjudged(db.read)).toBe(1)
    await giveBack(db, await forum.staff(), pattern.id, forum.now)
    expect(await forum.reputation(author)).toBe(before)
    for (const answer of answers) expect((await forum.answerRow(answer)).score).toBe(1)
    expect(await find(forum)).toBe(0)
    expect(await forum.differences()).toEqual([])
    const events = db.read.select().from(reputationEvents).where(eq(reputationEvents.userId, author.id))
    expect((await events).map(({ points }) => points)).toContain(-10)
  })

  test('against somebody are taken back as well, with what they cost their voter', async ({ forum }) => {
    const [voter, author] = [await forum.member({ reputation: 100 }), await forum.member({ reputation: 100 })]
    for (const { post } of await answersBy(forum, author, SERIES_VOTES.value))
      await castVote(forum.db, await forum.fresh(voter), post, -1, forum.now)
    expect(await forum.reputation(author)).toBe(100 - 2 * SERIES_VOTES.value)
    await find(forum)
    expect(await forum.reputation(author)).toBe(100)
    expect(await forum.reputation(voter)).toBe(100)
    const [pattern] = await patterns(forum)
    await giveBack(forum.db, await forum.staff(), pattern?.id ?? (0 as never), forum.now)
    expect(await forum.reputation(author)).toBe(100 - 2 * SERIES_VOTES.value)
    expect(await forum.reputation(voter)).toBe(100 - SERIES_VOTES.value)
    expect(await forum.differences()).toEqual([])
  })

  test('stay taken back whatever their voter makes of them', async ({ forum }) => {
    const { db } = forum
    const [voter, author] = [await forum.member({ reputation: 100 }), await forum.member()]
    const answers = await answersBy(forum, author, SERIES_VOTES.value)
    await upvoteAll(forum, voter, answers, MINUTE_MS)
    await find(forum)
    const [first, second, third] = answers
    if (!first || !second || !third) throw new Error('no answers')
    expect(await castVote(db, voter, first.post, 0, forum.now)).toEqual({ score: 0, value: 0 })
    expect(await castVote(db, voter, first.post, 1, forum.now)).toEqual({ score: 0, value: 1 })
    await castVote(db, voter, second.post, 0, forum.now)
    await deleteAnswer(db, author, third.id, forum.now)
    expect(await forum.reputation(author)).toBe(1)
    const [pattern] = await patterns(forum)
    await giveBack(db, await forum.staff(), pattern?.id ?? (0 as never), forum.now)
    expect((await forum.answerRow(first)).score).toBe(1)
    expect((await forum.answerRow(second)).score).toBe(0)
    expect(await forum.reputation(author)).toBe(1 + 10 * (SERIES_VOTES.value - 3))
    expect(await forum.differences()).toEqual([])
  })

  test('are not what somebody reads through in an evening', async ({ forum }) => {
    const [voter, author] = [await forum.member({ reputation: 50 }), await forum.member()]
    await upvoteAll(forum, voter, await answersBy(forum, author, SERIES_VOTES.value + 4), 4 * MINUTE_MS)
    expect(await find(forum)).toBe(0)
    expect(await forum.reputation(author)).toBeGreaterThan(1)
  })
})

describe('a ring', () => {
  test('of two is found, and each vote of theirs on each other taken back', async ({ forum }) => {
    await busyForum(forum)
    const pair = await forum.members(2, { reputation: 50 })
    const [one, other] = pair
    await upvoteAll(forum, one, await answersBy(forum, other, RING_VOTES.value), 3 * 60 * MINUTE_MS)
    await upvoteAll(forum, other, await answersBy(forum, one, RING_VOTES.value), 3 * 60 * MINUTE_MS)
    expect(await find(forum)).toBe(1)
    expect(await patterns(forum)).toMatchObject([
      { kind: 'ring', memberIds: [one.id, other.id], voteCount: 2 * RING_VOTES.value },
    ])
    for (const member of pair) expect(await forum.reputation(member)).toBe(50)
    expect(await forum.differences()).toEqual([])
  })

  test('of three who vote in a circle is one as well', async ({ forum }) => {
    await busyForum(forum)
    const circle = await forum.members(3, { reputation: 50 })
    for (const [index, voter] of circle.entries()) {
      const author = circle[(index + 1) % 3] ?? voter
      await upvoteAll(forum, voter, await answersBy(forum, author, RING_VOTES.value), 3 * 60 * MINUTE_MS)
    }
    await find(forum)
    const [pattern] = (await patternList(forum.db.read, undefined)).patterns
    expect(pattern).toMatchObject({ kind: 'ring', handles: circle.map(({ handle }) => handle) })
  })

  test('is none where there are few others to vote for, or where both vote for many', async ({ forum }) => {
    const [one, other] = await forum.members(2, { reputation: 50 })
    await upvoteAll(forum, one, await answersBy(forum, other, RING_VOTES.value), 60 * MINUTE_MS)
    await upvoteAll(forum, other, await answersBy(forum, one, RING_VOTES.value), 60 * MINUTE_MS)
    expect(await find(forum)).toBe(0)
    const many = Array.from({ length: 12 }, (_, index) => (index + 3) as UserId)
    const [a, b] = [1 as UserId, 2 as UserId]
    const mutual = [
      { voter: a, author: b, votes: 10 },
      { voter: b, author: a, votes: 10 },
    ]
    expect(
      ringsIn(
        mutual,
        new Map([
          [a, 12],
          [b, 12],
        ]),
      ),
    ).toEqual([[a, b]])
    expect(
      ringsIn(
        mutual,
        new Map([
          [a, 40],
          [b, 12],
        ]),
      ),
    ).toEqual([])
    const crowd = many.flatMap((voter, index) => [
      { voter, author: many[(index + 1) % many.length] ?? a, votes: 12 },
    ])
    expect(ringsIn(crowd, new Map(many.map((voter) => [voter, 12])))).toEqual([])
  })
})

describe('nothing is found', () => {
  test('in the demo', { timeout: 120_000 }, async () => {
    const { db, remove } = await seededDemo()
    expect(await db.read.$count(votes)).toBeGreaterThan(20)
    expect(await findVotePatterns(db, START)).toBe(0)
    await remove()
  })

  test('in a month of ordinary votes by many', { timeout: 120_000 }, async ({ forum }) => {
    const random = seeded(20260302)
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
    const authors = await forum.members(24)
    const readers = await forum.members(12, { reputation: 50 })
    const posts = []
    // A few answer most, as everywhere.
    for (let each = 0; each < 80; each++) {
      const author = authors[Math.floor(authors.length * random() ** 2)] ?? pick(authors)
      posts.push(await forum.answer((await forum.question()).question, author))
    }
    for (let each = 0; each < 400; each++) {
      forum.advance((30 * DAY_MS) / 500)
      await castVote(forum.db, pick(readers), pick(posts).post, 1, forum.now)
    }
    expect(await find(forum)).toBe(0)
  })
})

test('only staff judge patterns, and each once', async ({ forum }) => {
  const { db, now } = forum
  const [voter, author] = [await forum.member({ reputation: 50 }), await forum.member()]
  await upvoteAll(forum, voter, await answersBy(forum, author, SERIES_VOTES.value), MINUTE_MS)
  await find(forum)
  const id = (await patterns(forum))[0]?.id ?? (0 as never)
  const staff = await forum.staff()
  for (const judge of [keepTakenBack, giveBack])
    await expect(judge(db, voter, id, now)).rejects.toMatchObject({ status: 403 })
  await keepTakenBack(db, staff, id, now)
  expect(await countUnjudged(db.read)).toBe(0)
  await expect(keepTakenBack(db, staff, id, now)).rejects.toMatchObject({ status: 409 })
  await giveBack(db, staff, id, now)
  await expect(giveBack(db, staff, id, now)).rejects.toMatchObject({ status: 409 })
  await expect(giveBack(db, staff, 999 as never, now)).rejects.toMatchObject({ status: 404 })
})
