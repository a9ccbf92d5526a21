import { describe, expect } from 'vitest'
import { commentRef } from '#db/post.ts'
import { caseDecisions, closeVotes, duplicateVotes, questionFollows } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { settlePoints } from '~/features/answers/points.server.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { closeQuestion, markDuplicate } from '~/features/questions/judgement.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import { decide } from '~/features/queue/decide.server.ts'
import { UNDO } from '~/features/queue/rules.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { test } from '../support/forum.ts'
import { first, open, waiting } from './queue-cases.ts'

describe('a decision', () => {
  test('hides at once, and is taken back within ten seconds as if it had never been', async ({ forum }) => {
    const asker = await forum.member()
    const { question } = await forum.question(asker)
    const answer = await forum.answer(question)
    await castVote(forum.db, await forum.member({ reputation: 50 }), answer.post, 1, forum.now)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'scam', note: '' }, forum.now)
    const points = await forum.pointsOf(answer.author)
    const staff = await forum.staff()
    await open(forum, staff)
    await decide(forum.db, staff, { act: 'scam', subjects: [`answer-${answer.id}`] }, forum.now)
    expect((await forum.questionRow(question)).answerCount).toBe(0)
    expect(await forum.pointsOf(answer.author)).toEqual(points)
    expect((await waiting(forum)).map(({ topic }) => topic).sort()).toEqual([
      ...['points.due', 'points.due', 'post.removed'],
    ])
    forum.advance(UNDO.ms - 1)
    expect(await undoLast(forum.db, staff, forum.now)).toMatchObject({ isInTime: true })
    expect(await waiting(forum)).toEqual([])
    expect((await forum.questionRow(question)).acceptedAnswerId).toBe(answer.id)
    expect(await forum.pointsOf(answer.author)).toEqual(points)
    expect(await first(forum, staff)).toBe(`answer-${answer.id}`)
    expect(await forum.differences()).toEqual([])
  })

  test('moves points after ten seconds; taking it back then is an act of its own', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await castVote(forum.db, await forum.member({ reputation: 50 }), answer.post, 1, forum.now)
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'rude', note: '' }, forum.now)
    const staff = await forum.staff()
    await decide(forum.db, staff, { act: 'remove', subjects: [`answer-${answer.id}`] }, forum.now)
    forum.advance(UNDO.ms)
    const due = { questionId: null, answerId: answer.id }
    await forum.db.write((tx) => settlePoints(tx, due, forum.now))
    await forum.db.write((tx) => settlePoints(tx, due, forum.now))
    expect(await forum.pointsOf(answer.author)).toEqual([10, -10])
    expect(await undoLast(forum.db, staff, forum.now)).toMatchObject({ isInTime: false })
    expect(await forum.pointsOf(answer.author)).toEqual([10, -10, 10])
    const acts = await forum.db.read.select().from(caseDecisions).orderBy(caseDecisions.id)
    expect(acts.map(({ act, undoes }) => [act, undoes])).toEqual([
      ['remove', null],
      ['undo', acts[0]?.id],
    ])
    await expect(undoLast(forum.db, staff, forum.now)).rejects.toMatchObject({
      code: 'queue.nothing_to_undo',
    })
  })

  test('approves what is held, and holds it again for the same reason when taken back', async ({ forum }) => {
    const { question, post } = await forum.question()
    const answer = await forum.answer(
      question,
      await forum.member({ trusted: false }),
      'Contact support on telegram, they will resolve it.',
    )
    const comment = await forum.comment(
      post,
      await forum.member({ trusted: false }),
      'Contact support on telegram now.',
    )
    const staff = await forum.staff()
    for (const subject of [`answer-${answer.id}`, `comment-${comment}`]) {
      const { heldFor } = await forum.answerRow(answer)
      await decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
      await undoLast(forum.db, staff, forum.now)
      expect((await forum.answerRow(answer)).heldFor).toBe(heldFor)
      expect(await forum.differences()).toEqual([])
    }
    expect((await forum.questionRow(question)).answerCount).toBe(0)
    expect(await queueLength(forum.db.read, forum.now)).toBe(2)
  })

  test('closes and merges questions only, and lets them be seen first', async ({ forum }) => {
    const { question: other } = await forum.question()
    const { question, post } = await forum.question()
    const comment = await forum.comment(post, await forum.member())
    const trusted = await forum.member({ reputation: 50 })
    await flagPost(forum.db, trusted, post, { kind: 'scam', note: '' }, forum.now)
    const staff = await forum.staff()
    const subject = `question-${question.id}`
    await decide(forum.db, staff, { act: 'duplicate', subjects: [subject], canonical: other.id }, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ heldAt: null, canonicalId: other.id })
    await undoLast(forum.db, staff, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ heldFor: 'flags:', canonicalId: null })
    await decide(forum.db, staff, { act: 'close', subjects: [subject], reason: 'off_topic' }, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ heldAt: null, closedReason: 'off_topic' })
    await flagPost(forum.db, trusted, commentRef(comment), { kind: 'rude', note: '' }, forum.now)
    const wrong = { act: 'close', subjects: [`comment-${comment}`], reason: 'unclear' } as const
    await expect(
      decide(forum.db, staff, { ...wrong, subjects: [wrong.subjects[0]] }, forum.now),
    ).rejects.toMatchObject({
      code: 'queue.questions_only',
    })
  })
})

test('taking a decision back gives members their words back, and nobody follows what they did not', async ({
  forum,
}) => {
  const { db, now } = forum
  const [asked, canonical, other] = [await forum.question(), await forum.question(), await forum.question()]
  const { question, post } = asked
  const [closer, finder] = await forum.members(2, { reputation: 1_000 })
  const earlier = await forum.question()
  await markDuplicate(db, earlier.asker, earlier.question.id, question.id, now)
  await closeQuestion(db, closer, question.id, 'unclear', now)
  await markDuplicate(db, finder, question.id, other.question.id, now)
  const standing = async () => [
    await db.read.select().from(closeVotes).orderBy(closeVotes.userId),
    await db.read.select().from(duplicateVotes).orderBy(duplicateVotes.questionId, duplicateVotes.userId),
    await db.read.select().from(questionFollows).orderBy(questionFollows.questionId, questionFollows.userId),
    (await forum.questionRow(earlier.question)).canonicalId,
  ]
  await flagPost(db, await forum.member(), post, { kind: 'rude', note: '' }, now)
  const staff = await forum.staff()
  const subjects: [string] = [`question-${question.id}`]
  const before = await standing()
  const choices = [
    { act: 'close', reason: 'off_topic' },
    { act: 'duplicate', canonical: canonical.question.id },
  ] as const
  for (const choice of choices) {
    await decide(db, staff, { ...choice, subjects }, now)
    expect(await standing()).not.toEqual(before)
    await undoLast(db, staff, now)
    expect(await standing()).toEqual(before)
  }
  expect(await forum.differences()).toEqual([])
})
