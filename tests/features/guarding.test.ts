import { describe, expect } from 'vitest'
import { auditLog } from '#db/schema/index.ts'
import { editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { editComment, postComment } from '~/features/comments/comments.server.ts'
import { lockQuestion, setProtection, unlockQuestion } from '~/features/questions/guarding.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { suggestAnswerEdit } from '~/features/suggestions/suggestions.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { threadPage } from '~/pages/thread/thread.server.ts'
import { test } from '../support/forum.ts'

const body = 'Another text that is long enough.'

describe('a locked question', () => {
  test('takes nothing from anybody but staff, and everything again once it is unlocked', async ({
    forum,
  }) => {
    const { db, now } = forum
    const { question, asker, post } = await forum.question()
    const answer = await forum.answer(question)
    const comment = await forum.comment(post, asker)
    const [staff, member] = [await forum.staff(), await forum.member({ reputation: 600 })]
    const stranger = await forum.member()
    await lockQuestion(db, staff, question.id, 'dispute', now)
    const locked = { status: 409, code: 'questions.locked' }
    const tries = [
      () => postAnswer(db, member, question.id, { body }, now),
      () => postComment(db, member, post, { body }, now),
      () => postComment(db, member, answer.post, { body }, now),
      () => editComment(db, asker, comment, { body }, now),
      () => editQuestion(db, asker, question.id, { body, reason: '' }, now),
      () => editAnswer(db, answer.author, answer.id, { body, reason: '' }, now),
      () => suggestAnswerEdit(db, stranger, answer.id, { body: `${body} More.`, reason: 'Better' }, now),
      () => castVote(db, member, post, 1, now),
      () => castVote(db, member, answer.post, 1, now),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(locked)
    await forum.answer(question, staff)
    await castVote(db, staff, answer.post, 1, now)
    await unlockQuestion(db, staff, question.id, now)
    for (const attempt of tries) await attempt()
    expect(await forum.differences()).toEqual([])
    const acts = await db.read.select().from(auditLog)
    expect(acts.map(({ act, why }) => [act, why])).toEqual([
      ['question.locked', 'dispute'],
      ['question.unlocked', ''],
    ])
  })

  test('shows its reason, and no buttons to whom it stops', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const staff = await forum.staff()
    await lockQuestion(forum.db, staff, question.id, 'settled', forum.now)
    const query = { order: 'best', language: 'en', now: forum.now } as const
    const seen = await threadPage(forum.db.read, asker, question.id, query)
    expect(seen.question.lockedReason).toBe('settled')
    const { edit, answer: mayAnswer, comment, voteUp } = seen.question.may
    expect([edit, mayAnswer, comment, voteUp]).toEqual([false, false, false, false])
    expect(seen.answers[0]?.may).toMatchObject({ edit: false, suggest: false, comment: false, voteUp: false })
    const { question: forStaff } = await threadPage(forum.db.read, staff, question.id, query)
    expect(forStaff.may).toMatchObject({ edit: true, answer: true, comment: true, voteUp: true })
    expect(seen.answers[0]?.id).toBe(answer.id)
  })

  test('is locked by staff alone', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const forbidden = { status: 403, code: 'questions.lock_forbidden' }
    await expect(lockQuestion(forum.db, asker, question.id, 'settled', forum.now)).rejects.toMatchObject(
      forbidden,
    )
    await expect(setProtection(forum.db, asker, question.id, 'protected', forum.now)).rejects.toMatchObject(
      forbidden,
    )
  })
})

test('a protected question takes answers of those who are not new, comments of all', async ({ forum }) => {
  const { db, now } = forum
  const { question, post } = await forum.question()
  const staff = await forum.staff()
  const newcomer = await forum.member({ trusted: false, createdAt: now })
  await setProtection(db, staff, question.id, 'protected', now)
  const refused = postAnswer(db, newcomer, question.id, { body }, now)
  await expect(refused).rejects.toMatchObject({ status: 403, code: 'questions.protected' })
  const query = { order: 'best', language: 'en', now } as const
  const seen = await threadPage(db.read, newcomer, question.id, query)
  expect(seen.question).toMatchObject({ isProtected: true, may: { answer: false, comment: true } })
  await forum.comment(post, newcomer)
  await forum.answer(question)
  await setProtection(db, staff, question.id, 'open', now)
  await forum.answer(question, newcomer)
  const acts = await db.read.select({ act: auditLog.act }).from(auditLog)
  expect(acts.map(({ act }) => act)).toEqual(['question.protected', 'question.unprotected'])
})
