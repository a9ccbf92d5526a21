import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { outbox } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { holdAnswer } from '~/features/answers/holding.server.ts'
import { HELD_FOR_FLAGS } from '~/features/posts/holding.ts'
import { encodeCursor } from '~/features/posts/keyset.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import {
  deleteQuestion,
  detachNameFromQuestion,
  restoreQuestion,
} from '~/features/questions/removal.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { threadPage } from '~/pages/thread/thread.server.ts'
import { type Forum, test } from '../support/forum.ts'

const TITLE = 'Where is the deposit that I made?'

const edit = (changes: Record<string, unknown>) => questionEdit.parse(changes)

/** What a signed-out reader sees on the first page. */
const newest = async (forum: Forum) => {
  const page = await listQuestions(forum.db.read, { tab: 'newest', limit: 20 }, 'en', forum.now)
  return page.items.map((item) => item.id)
}

describe('deleting', () => {
  test('is offered to its author where it is allowed, whatever answers the page shows', async ({ forum }) => {
    const { db } = forum
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const beyond = encodeCursor([0, forum.now.getTime() + 1, answer.id])
    const isOffered = async (cursor?: string) => {
      const shown = { order: 'best' as const, cursor, language: 'en' as const, now: forum.now }
      return (await threadPage(db.read, asker, question.id, shown)).question.may.delete
    }
    expect([await isOffered(), await isOffered(beyond)]).toEqual([true, true])
    await castVote(db, await forum.member(), answer.post, 1, forum.now)
    expect([await isOffered(), await isOffered(beyond)]).toEqual([false, false])
    const held = { heldAt: forum.now, heldFor: HELD_FOR_FLAGS }
    const place = { id: answer.id, questionId: question.id }
    await db.write((tx) => holdAnswer(tx, place, held, forum.now))
    expect(await isOffered()).toBe(false)
    const removed = deleteQuestion(db, asker, question.id, forum.now)
    await expect(removed).rejects.toMatchObject({ status: 403, code: 'questions.delete_forbidden' })
  })

  test('hides a question from everybody but staff and its author, until it is restored', async ({
    forum,
  }) => {
    await forum.tag('deposit')
    const { question, asker } = await forum.question(undefined, { tags: ['deposit'] })
    await deleteQuestion(forum.db, asker, question.id, forum.now)
    const reader = await forum.member({ reputation: 5_000 })
    for (const viewer of [null, reader]) {
      const seen = getVisibleQuestion(forum.db.read, viewer, question.id)
      await expect(seen).rejects.toMatchObject({ status: 410, code: 'questions.deleted' })
    }
    expect(await newest(forum)).toEqual([])
    expect(await getVisibleQuestion(forum.db.read, asker, question.id)).toMatchObject({
      deletedById: asker.id,
    })
    expect(await forum.differences()).toEqual([])
    await restoreQuestion(forum.db, asker, question.id, forum.now)
    expect(await newest(forum)).toEqual([question.id])
    expect(await forum.differences()).toEqual([])
  })

  test('is for its author while it has at most one answer, none accepted and none upvoted', async ({
    forum,
  }) => {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const remove = () => deleteQuestion(forum.db, asker, question.id, forum.now)
    const forbidden = { status: 403, code: 'questions.delete_forbidden' }
    const voter = await forum.member()
    await castVote(forum.db, voter, answer.post, 1, forum.now)
    await expect(remove()).rejects.toMatchObject(forbidden)
    await castVote(forum.db, voter, answer.post, 0, forum.now)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await expect(remove()).rejects.toMatchObject(forbidden)
    const lone = await forum.question(asker)
    await forum.answer(lone.question)
    await deleteQuestion(forum.db, asker, lone.question.id, forum.now)
    const busy = await forum.question(asker)
    await forum.answers(busy.question, 2)
    await expect(deleteQuestion(forum.db, asker, busy.question.id, forum.now)).rejects.toMatchObject(
      forbidden,
    )
    await deleteQuestion(forum.db, await forum.staff(), busy.question.id, forum.now)
  })

  test('is not for others, and what staff deleted its author cannot bring back', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const known = await forum.member({ reputation: 5_000 })
    await expect(deleteQuestion(forum.db, known, question.id, forum.now)).rejects.toMatchObject({
      status: 403,
    })
    const staff = await forum.staff()
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    const back = restoreQuestion(forum.db, asker, question.id, forum.now)
    await expect(back).rejects.toMatchObject({ status: 403, code: 'questions.restore_forbidden' })
    await restoreQuestion(forum.db, staff, question.id, forum.now)
  })

  test('and restoring make official answers from its answers look again', async ({ forum }) => {
    const { question } = await forum.question()
    const { id } = await forum.answer(question)
    const staff = await forum.staff()
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    await restoreQuestion(forum.db, staff, question.id, forum.now)
    const rows = await forum.db.read.select().from(outbox).orderBy(asc(outbox.id))
    const changes = rows.filter((row) => row.topic === 'answer.changed').map((row) => row.payload)
    expect(changes).toEqual([{ answerId: id }, { answerId: id }])
  })

  test('ends editing', async ({ forum }) => {
    const { question, asker } = await forum.question()
    await deleteQuestion(forum.db, asker, question.id, forum.now)
    const late = editQuestion(forum.db, asker, question.id, edit({ title: TITLE }), forum.now)
    await expect(late).rejects.toMatchObject({ status: 403 })
  })
})

describe('detaching one’s name', () => {
  test('leaves the question and takes the author out of every list', async ({ forum }) => {
    const { question, asker } = await forum.question()
    await detachNameFromQuestion(forum.db, asker, question.id, forum.now)
    const all = await listQuestions(forum.db.read, { tab: 'newest', limit: 5 }, 'en', forum.now)
    expect(all.items).toMatchObject([{ id: question.id, author: null }])
    const theirs = { tab: 'newest' as const, limit: 5, authorId: asker.id }
    expect((await listQuestions(forum.db.read, theirs, 'en', forum.now)).items).toEqual([])
  })

  test('is for the author alone, and once', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const detach = async (actor: typeof asker) =>
      detachNameFromQuestion(forum.db, actor, question.id, forum.now)
    const forbidden = { status: 403, code: 'posts.detach_forbidden' }
    await expect(detach(await forum.staff())).rejects.toMatchObject(forbidden)
    await detach(asker)
    await expect(detach(asker)).rejects.toMatchObject(forbidden)
  })
})
