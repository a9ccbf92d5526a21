import { describe, expect } from 'vitest'
import { questionRef } from '#db/post.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { deleteQuestion, detachNameFromQuestion } from '~/features/questions/removal.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { viewerVotes } from '~/features/votes/votes.view.server.ts'
import { test } from '../support/forum.ts'

/** Enough to earn others points and to vote down. */
const KNOWN = { reputation: 100 }

describe('a vote on an answer', () => {
  test('gives its author 10 for an upvote, and takes them when it is withdrawn', async ({ forum }) => {
    const { question } = await forum.question()
    const { post, author } = await forum.answer(question)
    const voter = await forum.member(KNOWN)
    expect(await castVote(forum.db, voter, post, 1, forum.now)).toEqual({ score: 1, value: 1 })
    expect(await forum.reputation(author)).toBe(11)
    expect(await castVote(forum.db, voter, post, 0, forum.now)).toEqual({ score: 0, value: 0 })
    expect(await forum.reputation(author)).toBe(1)
    expect(await forum.differences()).toEqual([])
  })

  test('costs its author 2 and its voter 1 for a downvote, and gives both back', async ({ forum }) => {
    const { question } = await forum.question()
    const { post, author } = await forum.answer(question, await forum.member({ reputation: 50 }))
    const voter = await forum.member(KNOWN)
    expect(await castVote(forum.db, voter, post, -1, forum.now)).toEqual({ score: -1, value: -1 })
    expect(await forum.reputation(author)).toBe(48)
    expect(await forum.reputation(voter)).toBe(99)
    await castVote(forum.db, voter, post, 0, forum.now)
    expect(await forum.reputation(author)).toBe(50)
    expect(await forum.reputation(voter)).toBe(100)
    expect(await forum.differences()).toEqual([])
  })

  test('follows every change exactly: up, down, up, none, down, none', async ({ forum }) => {
    const { question } = await forum.question()
    const { post, author } = await forum.answer(question, await forum.member({ reputation: 50 }))
    const voter = await forum.member(KNOWN)
    const standings: [number, number, number][] = []
    for (const value of [1, -1, 1, 0, -1, 0] as const) {
      const { score } = await castVote(forum.db, voter, post, value, forum.now)
      standings.push([score, await forum.reputation(author), await forum.reputation(voter)])
    }
    expect(standings).toEqual([
      [1, 60, 100],
      [-1, 48, 99],
      [1, 60, 100],
      [0, 50, 100],
      [-1, 48, 99],
      [0, 50, 100],
    ])
    expect(await forum.differences()).toEqual([])
  })

  test('that is cast twice counts once', async ({ forum }) => {
    const { question } = await forum.question()
    const { post, author } = await forum.answer(question)
    const voter = await forum.member(KNOWN)
    await castVote(forum.db, voter, post, 1, forum.now)
    expect(await castVote(forum.db, voter, post, 1, forum.now)).toEqual({ score: 1, value: 1 })
    expect(await forum.pointsOf(author)).toEqual([10])
  })

  test('leaves the votes of others as they are', async ({ forum }) => {
    const { question } = await forum.question()
    const { id, post, author } = await forum.answer(question)
    const [first, second] = await forum.members(2, KNOWN)
    await castVote(forum.db, first, post, 1, forum.now)
    await castVote(forum.db, second, post, 1, forum.now)
    expect(await castVote(forum.db, first, post, -1, forum.now)).toEqual({ score: 0, value: -1 })
    expect(await forum.reputation(author)).toBe(1 + 10 - 2)
    const votes = await viewerVotes(forum.db.read, second, [question.id], [id])
    expect(votes(post)).toBe(1)
    expect(votes(questionRef(question.id))).toBe(0)
  })
})

describe('a vote on a question', () => {
  test('gives its author 5 for an upvote', async ({ forum }) => {
    const { post, asker } = await forum.question()
    await castVote(forum.db, await forum.member(KNOWN), post, 1, forum.now)
    expect(await forum.reputation(asker)).toBe(6)
  })

  test('costs its author 2 and its voter nothing for a downvote', async ({ forum }) => {
    const { post, asker } = await forum.question(await forum.member({ reputation: 50 }))
    const voter = await forum.member(KNOWN)
    await castVote(forum.db, voter, post, -1, forum.now)
    expect(await forum.reputation(asker)).toBe(48)
    expect(await forum.reputation(voter)).toBe(100)
  })

  test('still counts for an author who took the name off', async ({ forum }) => {
    const { post, asker, question } = await forum.question()
    await detachNameFromQuestion(forum.db, asker, question.id, forum.now)
    await castVote(forum.db, await forum.member(KNOWN), post, 1, forum.now)
    expect(await forum.reputation(asker)).toBe(6)
    await expect(castVote(forum.db, asker, post, 1, forum.now)).rejects.toMatchObject({ status: 403 })
  })
})

describe('who may vote', () => {
  test('up: anybody; but the vote of somebody under 15 gives its author no points', async ({ forum }) => {
    const { question } = await forum.question()
    const { post, author } = await forum.answer(question)
    expect(await castVote(forum.db, await forum.member(), post, 1, forum.now)).toMatchObject({ score: 1 })
    await castVote(forum.db, await forum.member({ reputation: 14 }), post, 1, forum.now)
    expect(await forum.reputation(author)).toBe(1)
    await castVote(forum.db, await forum.member({ reputation: 15 }), post, 1, forum.now)
    expect(await forum.reputation(author)).toBe(11)
  })

  test('withdrawing a vote that gave nothing takes nothing, whatever the voter became since', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    const { post, author } = await forum.answer(question, await forum.member({ reputation: 40 }))
    const weak = await forum.member()
    await castVote(forum.db, weak, post, 1, forum.now)
    const grown = { ...weak, reputation: 500 }
    await castVote(forum.db, grown, post, 0, forum.now)
    expect(await forum.reputation(author)).toBe(40)
  })

  test('down: from 50 on, and staff', async ({ forum }) => {
    const { post } = await forum.question()
    const vote = async (reputation: number) =>
      castVote(forum.db, await forum.member({ reputation }), post, -1, forum.now)
    await expect(vote(49)).rejects.toMatchObject({ status: 403, code: 'votes.forbidden' })
    expect(await vote(50)).toMatchObject({ score: -1 })
    expect(await castVote(forum.db, await forum.staff(), post, -1, forum.now)).toMatchObject({ score: -2 })
  })

  test('withdrawing a downvote is possible for somebody who fell under 50 since', async ({ forum }) => {
    const { post } = await forum.question()
    const voter = await forum.member({ reputation: 50 })
    await castVote(forum.db, voter, post, -1, forum.now)
    const fallen = { ...voter, reputation: 20 }
    expect(await castVote(forum.db, fallen, post, 0, forum.now)).toEqual({ score: 0, value: 0 })
  })

  test('nobody on their own posts', async ({ forum }) => {
    const { question, asker, post } = await forum.question(await forum.member(KNOWN))
    const own = { status: 403, code: 'votes.own_post' }
    await expect(castVote(forum.db, asker, post, 1, forum.now)).rejects.toMatchObject(own)
    const answer = await forum.answer(question, asker)
    await expect(castVote(forum.db, asker, answer.post, -1, forum.now)).rejects.toMatchObject(own)
  })

  test('nobody on what is deleted, neither staff nor anybody in a deleted question', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const [gone, left] = await forum.answers(question, 2)
    const staff = await forum.staff()
    await deleteAnswer(forum.db, gone.author, gone.id, forum.now)
    const other = await forum.member(KNOWN)
    await expect(castVote(forum.db, other, gone.post, 1, forum.now)).rejects.toMatchObject({ status: 410 })
    await expect(castVote(forum.db, staff, gone.post, 1, forum.now)).rejects.toMatchObject({ status: 403 })
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    await expect(castVote(forum.db, asker, left.post, 1, forum.now)).rejects.toMatchObject({ status: 410 })
    await expect(castVote(forum.db, staff, left.post, 1, forum.now)).rejects.toMatchObject({ status: 410 })
  })
})
