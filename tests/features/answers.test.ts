import { describe, expect } from 'vitest'
import { outbox, questionFollows } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer, rollBackAnswer } from '~/features/answers/answers.server.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import type { AnswerOrder } from '~/features/answers/orders.ts'
import { deleteAnswer, detachNameFromAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { answerEdit } from '~/features/answers/schema.ts'
import { revisionsOf } from '~/features/posts/revisions.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { test } from '../support/forum.ts'

const BODY = 'Look at the **confirmations** first.'

describe('answering', () => {
  test('is counted, moves the question up, makes the author a follower and is told', async ({ forum }) => {
    const { question, asker } = await forum.question()
    forum.advance(1000)
    const { id, author, post } = await forum.answer(question, undefined, BODY)
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 1, activityAt: forum.now })
    expect(await forum.answerRow({ id })).toMatchObject({
      body: BODY,
      bodyHtml: '<p>Look at the <strong>confirmations</strong> first.</p>\n',
      bodyText: 'Look at the confirmations first.',
      revision: 1,
    })
    expect(await revisionsOf(forum.db.read, post)).toMatchObject([{ number: 1, body: BODY, title: null }])
    const follows = await forum.db.read.select({ userId: questionFollows.userId }).from(questionFollows)
    expect(follows.map((row) => row.userId).sort()).toEqual([asker.id, author.id].sort())
    const posted = (await forum.db.read.select().from(outbox)).filter((row) => row.topic === 'answer.posted')
    expect(posted).toMatchObject([{ payload: { answerId: id } }])
    expect(await forum.differences()).toEqual([])
  })

  test('a second time is refused, and says where the first answer is', async ({ forum }) => {
    const { question } = await forum.question()
    const { id, author } = await forum.answer(question)
    await expect(forum.answer(question, author)).rejects.toMatchObject({
      status: 409,
      code: 'answers.already_answered',
      details: { location: expect.stringMatching(`#answer-${id}$`) },
    })
    await forum.answer((await forum.question()).question, author)
  })

  test('is possible again once one’s answer is deleted; then that cannot be restored', async ({ forum }) => {
    const { question } = await forum.question()
    const { id, author } = await forum.answer(question)
    await deleteAnswer(forum.db, author, id, forum.now)
    await forum.answer(question, author)
    const back = restoreAnswer(forum.db, author, id, forum.now)
    await expect(back).rejects.toMatchObject({ status: 409, code: 'answers.already_answered' })
  })

  test('is refused where the question is closed, and 410 where it is deleted', async ({ forum }) => {
    const { question, asker } = await forum.question()
    await closeQuestion(forum.db, await forum.staff(), question.id, 'unclear', forum.now)
    const late = forum.answer(question)
    await expect(late).rejects.toMatchObject({ status: 409, code: 'questions.closed' })
    await expect(forum.answer(question, asker)).rejects.toMatchObject({ status: 409 })
    await expect(forum.answer({ id: 999 as typeof question.id })).rejects.toMatchObject({ status: 404 })
  })
})

describe('an edit of an answer', () => {
  test('makes a revision and is activity; the same text makes none', async ({ forum }) => {
    const { question } = await forum.question()
    const { id, author, post } = await forum.answer(question, undefined, BODY)
    forum.advance(1000)
    const body = 'Look at the network first, then at the confirmations.'
    await editAnswer(
      forum.db,
      author,
      id,
      answerEdit.parse({ body, reason: 'order', revision: 1 }),
      forum.now,
    )
    await editAnswer(forum.db, author, id, answerEdit.parse({ body }), forum.now)
    expect(await revisionsOf(forum.db.read, post)).toMatchObject([
      { number: 1, body: BODY },
      { number: 2, body, reason: 'order', editorId: author.id },
    ])
    expect(await forum.answerRow({ id })).toMatchObject({ body, revision: 2, updatedAt: forum.now })
    expect(await forum.questionRow(question)).toMatchObject({ activityAt: forum.now })
    expect(await forum.differences()).toEqual([])
  })

  test('made from an older revision is refused with 412, and a stranger’s with 403', async ({ forum }) => {
    const { question } = await forum.question()
    const { id, author } = await forum.answer(question)
    const [helper, stranger] = [
      await forum.member({ reputation: 500 }),
      await forum.member({ reputation: 499 }),
    ]
    const edit = (body: string) => answerEdit.parse({ body, revision: 1 })
    await editAnswer(forum.db, helper, id, edit('Better words for the same.'), forum.now)
    const stale = editAnswer(forum.db, author, id, edit('My own better words.'), forum.now)
    await expect(stale).rejects.toMatchObject({ status: 412, code: 'posts.edited_meanwhile' })
    const forbidden = editAnswer(forum.db, stranger, id, edit('My own better words.'), forum.now)
    await expect(forbidden).rejects.toMatchObject({ status: 403, code: 'answers.edit_forbidden' })
  })

  test('can be rolled back, as a new revision', async ({ forum }) => {
    const { question } = await forum.question()
    const { id, author, post } = await forum.answer(question, undefined, BODY)
    await editAnswer(forum.db, author, id, answerEdit.parse({ body: 'Never mind all this.' }), forum.now)
    await rollBackAnswer(forum.db, author, id, { number: 1 }, forum.now)
    expect((await revisionsOf(forum.db.read, post)).at(-1)).toMatchObject({
      number: 3,
      body: BODY,
      rolledBackTo: 1,
    })
    expect(await forum.answerRow({ id })).toMatchObject({ body: BODY, revision: 3 })
  })
})

describe('a deleted answer', () => {
  test('is seen by its author and staff only, counted no more, and comes back', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    await deleteAnswer(forum.db, author, id, forum.now)
    const gone = { status: 410, code: 'answers.deleted' }
    await expect(getVisibleAnswer(forum.db.read, asker, id)).rejects.toMatchObject(gone)
    await expect(getVisibleAnswer(forum.db.read, null, id)).rejects.toMatchObject(gone)
    const query = { question: await forum.questionRow(question), order: 'best' as const, limit: 9 }
    const shown = async (viewer: typeof asker | null) =>
      (await answersOf(forum.db.read, viewer, query)).items.length
    expect(await Promise.all([shown(null), shown(asker), shown(author)])).toEqual([0, 0, 1])
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 0 })
    await restoreAnswer(forum.db, author, id, forum.now)
    expect(await shown(null)).toBe(1)
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 1 })
    expect(await forum.differences()).toEqual([])
  })

  test('of somebody else is not mine to delete, nor to restore when staff deleted it', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    await expect(deleteAnswer(forum.db, asker, id, forum.now)).rejects.toMatchObject({ status: 403 })
    await deleteAnswer(forum.db, await forum.staff(), id, forum.now)
    await expect(restoreAnswer(forum.db, author, id, forum.now)).rejects.toMatchObject({ status: 403 })
  })

  test('can have its name taken off instead, by its author', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    await expect(detachNameFromAnswer(forum.db, asker, id, forum.now)).rejects.toMatchObject({ status: 403 })
    await detachNameFromAnswer(forum.db, author, id, forum.now)
    expect(await forum.answerRow({ id })).toMatchObject({ detachedAt: forum.now, deletedAt: null })
  })
})

describe('the order of answers', () => {
  test('is accepted, score, time; or by time alone; and pages go through all of them', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const made: number[] = []
    for (let n = 0; n < 5; n++) {
      forum.advance(1000)
      made.push((await forum.answer(question)).id)
    }
    const [first, second, third, fourth, fifth] = made as [number, number, number, number, number]
    const voter = await forum.member()
    const ref = (id: number) => ({ kind: 'answer' as const, id: id as Parameters<typeof acceptAnswer>[2] })
    await castVote(forum.db, voter, ref(fourth), 1, forum.now)
    await acceptAnswer(forum.db, asker, ref(third).id, forum.now)
    const row = await forum.questionRow(question)
    const all = async (order: AnswerOrder) => {
      const seen: number[] = []
      let cursor: string | undefined
      do {
        const query = { question: row, order, limit: 2, cursor }
        const page = await answersOf(forum.db.read, null, query)
        seen.push(...page.items.map((answer) => answer.id))
        cursor = page.next ?? undefined
      } while (cursor)
      return seen
    }
    expect(await all('best')).toEqual([third, fourth, first, second, fifth])
    expect(await all('oldest')).toEqual(made)
    expect(await all('newest')).toEqual(made.toReversed())
  })
})
