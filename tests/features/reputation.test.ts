import { describe, expect } from 'vitest'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import type { Answered } from '../support/builders.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const KNOWN = { reputation: 100 }

/** `count` people vote the answer up. */
async function upvote(forum: Forum, { post }: Pick<Answered, 'post'>, count: number): Promise<Member[]> {
  const voters: Member[] = await forum.members(count, KNOWN)
  for (const voter of voters) await castVote(forum.db, voter, post, 1, forum.now)
  return voters
}

describe('the total', () => {
  test('starts at 1 and is never under it, while the points below zero are remembered', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const [first, second, third] = await forum.members(3, KNOWN)
    expect(await forum.reputation(answer.author)).toBe(1)
    for (const voter of [first, second]) await castVote(forum.db, voter, answer.post, -1, forum.now)
    expect(await forum.reputation(answer.author)).toBe(1)
    await castVote(forum.db, third, answer.post, 1, forum.now)
    expect(await forum.reputation(answer.author)).toBe(1 - 2 - 2 + 10)
    expect(await forum.differences()).toEqual([])
  })
})

describe('the limit of 200 points a day', () => {
  test('cuts what votes earn, and what a cut vote did not give is not taken', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const voters = await upvote(forum, answer, 21)
    expect(await forum.reputation(answer.author)).toBe(201)
    await castVote(forum.db, voters[20] ?? never(), answer.post, 0, forum.now)
    expect(await forum.reputation(answer.author)).toBe(201)
    await castVote(forum.db, voters[0] ?? never(), answer.post, 0, forum.now)
    expect(await forum.reputation(answer.author)).toBe(191)
    expect(await forum.differences()).toEqual([])
  })

  test('gives the rest when less than a whole vote fits, and takes just that back', async ({ forum }) => {
    const answerer = await forum.member()
    const { post } = await forum.question(answerer)
    const [early, late] = await forum.members(2, KNOWN)
    await castVote(forum.db, early, post, 1, forum.now)
    const answer = await forum.answer((await forum.question()).question, answerer)
    await upvote(forum, answer, 19)
    await castVote(forum.db, late, answer.post, 1, forum.now)
    expect(await forum.reputation(answerer)).toBe(201)
    expect((await forum.pointsOf(answerer)).at(-1)).toBe(5)
    await castVote(forum.db, late, answer.post, 0, forum.now)
    expect(await forum.reputation(answerer)).toBe(196)
  })

  test('does not hold for acceptance', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    await upvote(forum, answer, 20)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    expect(await forum.reputation(answer.author)).toBe(201 + 15)
  })

  test('ends with the day in UTC', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await upvote(forum, answer, 21)
    const midnight = DAY_MS - (forum.now.getTime() % DAY_MS)
    forum.advance(midnight - 1)
    await upvote(forum, answer, 1)
    expect(await forum.reputation(answer.author)).toBe(201)
    forum.advance(1)
    await upvote(forum, answer, 1)
    expect(await forum.reputation(answer.author)).toBe(211)
  })

  test('is not lifted by deleting a post and restoring it later', async ({ forum }) => {
    const author = await forum.member()
    const first = await forum.answer((await forum.question()).question, author)
    const second = await forum.answer((await forum.question()).question, author)
    await upvote(forum, first, 20)
    await deleteAnswer(forum.db, author, first.id, forum.now)
    await upvote(forum, second, 5)
    await restoreAnswer(forum.db, author, first.id, forum.now)
    expect(await forum.reputation(author)).toBe(201)
    expect(await forum.differences()).toEqual([])
  })
})

describe('a deleted post', () => {
  test('takes its points back, also from whom it cost some, and restoring returns them', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question, await forum.member({ reputation: 50 }))
    await upvote(forum, answer, 3)
    const critic = await forum.member(KNOWN)
    await castVote(forum.db, critic, answer.post, -1, forum.now)
    const before = [await forum.reputation(answer.author), await forum.reputation(critic)]
    expect(before).toEqual([50 + 30 - 2, 99])
    await deleteAnswer(forum.db, answer.author, answer.id, forum.now)
    expect(await forum.reputation(answer.author)).toBe(50)
    expect(await forum.reputation(critic)).toBe(100)
    await restoreAnswer(forum.db, answer.author, answer.id, forum.now)
    expect([await forum.reputation(answer.author), await forum.reputation(critic)]).toEqual(before)
    expect(await forum.differences()).toEqual([])
  })

  test('returns exactly what its votes stand for, whatever changed between deletions', async ({ forum }) => {
    const { post, question, asker } = await forum.question()
    const [first, second, third] = await forum.members(3, KNOWN)
    const staff = await forum.staff()
    const rounds = [
      [first, 1],
      [second, 1],
      [first, -1],
      [third, 1],
      [second, 0],
      [first, 0],
    ] as const
    const after: number[] = []
    for (const [voter, value] of rounds) {
      await castVote(forum.db, voter, post, value, forum.now)
      const before = await forum.reputation(asker)
      await deleteQuestion(forum.db, staff, question.id, forum.now)
      expect(await forum.reputation(asker)).toBe(1)
      await restoreQuestion(forum.db, staff, question.id, forum.now)
      expect(await forum.reputation(asker)).toBe(before)
      after.push(before)
    }
    expect(after).toEqual([6, 11, 4, 9, 4, 6])
    expect(await forum.differences()).toEqual([])
  })

  test('keeps cut votes cut when it comes back', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await upvote(forum, answer, 22)
    await deleteAnswer(forum.db, answer.author, answer.id, forum.now)
    await restoreAnswer(forum.db, answer.author, answer.id, forum.now)
    expect(await forum.reputation(answer.author)).toBe(201)
  })

  test('writes one line a person and kind of act, however many voted', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await upvote(forum, answer, 6)
    await deleteAnswer(forum.db, answer.author, answer.id, forum.now)
    expect(await forum.pointsOf(answer.author)).toEqual([10, 10, 10, 10, 10, 10, -60])
  })
})

const never = (): never => {
  throw new Error('There are fewer voters than that')
}
