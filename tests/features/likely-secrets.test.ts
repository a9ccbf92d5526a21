import { describe, expect } from 'vitest'
import type { ReadDb } from '#db/client.server.ts'
import { questionRef } from '#db/post.ts'
import { answers, comments, outbox, questions, revisions, submissions } from '#db/schema/index.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { approveAnswer, editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { approveComment } from '~/features/comments/approval.server.ts'
import { editComment, postComment } from '~/features/comments/comments.server.ts'
import { approveQuestion } from '~/features/questions/approval.server.ts'
import { askQuestion, editQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { readCases, waitingRule } from '~/features/queue/cases.server.ts'
import { kindsHeldFor } from '~/guard/likely.ts'
import { test } from '../support/forum.ts'

const MAIL = 'Please write to lin.tan@fastmail.com about it.'
const CARD = 'It was refused.\nMy card is 4111 1111 1111 1111 and has not expired.'
const review = { likely: 'review' as const }
const refusedFor = (code: string, fields: Record<string, string[]>) => ({
  ...{ code, status: 422, details: { fields } },
})

const counts = (read: ReadDb) =>
  Promise.all(
    [questions, answers, comments, revisions, submissions, outbox].map((table) => read.$count(table)),
  )

const heldCases = async (read: ReadDb, now: Date) => readCases(read, { rule: await waitingRule(read), now })

describe('what looks private', () => {
  test('is asked about by kind, field and line, and nothing is stored', async ({ forum }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const member = await forum.member()
    const before = await counts(db.read)
    const asked = questionInput.parse({ title: MAIL, body: CARD })
    await expect(askQuestion(db, asker, asked, now)).rejects.toMatchObject(
      refusedFor('guard.likely', { title: ['guard.mail:1'], body: ['guard.card:2'] }),
    )
    await expect(postAnswer(db, member, question.id, { body: CARD }, now)).rejects.toMatchObject(
      refusedFor('guard.likely', { body: ['guard.card:2'] }),
    )
    const comment = postComment(db, asker, questionRef(question.id), { body: MAIL }, now)
    await expect(comment).rejects.toMatchObject(refusedFor('guard.likely', { body: ['guard.mail:1'] }))
    expect(await counts(db.read)).toEqual(before)
  })

  test('waits for staff when its writer says that it is none, and appears once approved', async ({
    forum,
  }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const asked = questionInput.parse({ title: 'My card was refused', body: CARD, ...review })
    await askQuestion(db, asker, asked, now)
    await postAnswer(db, await forum.member(), question.id, { body: CARD, ...review }, now)
    await postComment(db, await forum.member(), questionRef(question.id), { body: MAIL, ...review }, now)
    const held = await heldCases(db.read, now)
    expect(held.map(({ kind, heldFor }) => [kind, kindsHeldFor(heldFor ?? '')])).toEqual([
      ['question', ['card']],
      ['answer', ['card']],
      ['comment', ['mail']],
    ])
    expect(held.map(({ heldFor }) => heldFor)).toEqual(['guard:card', 'guard:card', 'guard:mail'])
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 0, commentCount: 0 })

    const staff = await forum.staff()
    for (const { kind, id } of held) {
      if (kind === 'question') await approveQuestion(db, staff, id as never, now)
      else if (kind === 'answer') await approveAnswer(db, staff, id as never, now)
      else await approveComment(db, staff, id as never, now)
    }
    expect(await heldCases(db.read, now)).toEqual([])
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 1, commentCount: 1 })
    expect(await forum.differences()).toEqual([])
  })

  test('cannot come into what everybody reads by a member’s edit, what was there may stay', async ({
    forum,
  }) => {
    const { db, now } = forum
    const { question, asker, post } = await forum.question()
    const { id, author } = await forum.answer(question)
    const comment = await forum.comment(post, asker)
    const refused = (fields: Record<string, string[]>) => refusedFor('guard.likely_edit', fields)
    const edit = { body: MAIL, reason: '', ...review }
    await expect(editAnswer(db, author, id, edit, now)).rejects.toMatchObject(
      refused({ body: ['guard.mail:1'] }),
    )
    await expect(editQuestion(db, asker, question.id, edit, now)).rejects.toMatchObject(
      refused({ body: ['guard.mail:1'] }),
    )
    await expect(editQuestion(db, asker, question.id, { reason: MAIL }, now)).rejects.toMatchObject(
      refused({ reason: ['guard.mail:1'] }),
    )
    await expect(editComment(db, asker, comment, edit, now)).rejects.toMatchObject(
      refused({ body: ['guard.mail:1'] }),
    )
    const staff = await forum.staff()
    await expect(editAnswer(db, staff, id, { body: MAIL, reason: '' }, now)).rejects.toMatchObject({
      code: 'guard.likely_staff',
    })
    await editAnswer(db, staff, id, edit, now)
    await editAnswer(db, author, id, { body: `${MAIL} Thank you.`, reason: '' }, now)
    expect((await forum.answerRow({ id })).body).toContain('Thank you')
  })

  test('is posted at once when staff say that it may be', async ({ forum }) => {
    const { question } = await forum.question()
    const staff = await forum.staff()
    await postAnswer(forum.db, staff, question.id, { body: MAIL, ...review }, forum.now)
    expect(await heldCases(forum.db.read, forum.now)).toEqual([])
    expect((await forum.questionRow(question)).answerCount).toBe(1)
  })

  test('stands in no profile', async ({ forum }) => {
    const member = await forum.member()
    const wanted = { displayName: 'Lin', about: MAIL, language: 'en' as const }
    await expect(updateProfile(forum.db, member, wanted, forum.now)).rejects.toMatchObject(
      refusedFor('guard.likely_edit', { about: ['guard.mail:1'] }),
    )
  })
})
