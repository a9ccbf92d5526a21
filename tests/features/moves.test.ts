import { describe, expect } from 'vitest'
import type { AnswerId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import { auditLog } from '#db/schema/index.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { moveComments } from '~/features/moves/comments.server.ts'
import { turnAnswerIntoComment, turnCommentIntoAnswer } from '~/features/moves/turn.server.ts'
import { undoMove } from '~/features/moves/undo.server.ts'
import { noticeMove } from '~/features/notices/moves.server.ts'
import { listNotices } from '~/features/notices/notices.view.server.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { moveCommentsPage, turnPage } from '~/pages/moves/moves.server.ts'
import { test } from '../support/forum.ts'
import { commentPlaces, healthy, lastMove } from './moves-made.ts'

describe('an answer that becomes a comment', () => {
  test('takes its comments along and its points back, and has both again as an answer', async ({ forum }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    await castVote(db, await forum.member({ reputation: 50 }), answer.post, 1, now)
    await acceptAnswer(db, asker, answer.id, now)
    const reply = await forum.comment(answer.post, asker)
    const staff = await forum.staff()
    const id = await turnAnswerIntoComment(db, staff, answer.id, null, now)
    await healthy(forum)
    expect(await forum.questionRow(question)).toMatchObject({
      ...{ answerCount: 0, commentCount: 2, acceptedAnswerId: null },
    })
    expect(await forum.reputation(answer.author)).toBe(1)
    expect(await commentPlaces(forum)).toMatchObject([
      { id: reply, under: null },
      { id, under: null },
    ])
    const restored = restoreAnswer(db, staff, answer.id, now)
    await expect(restored).rejects.toMatchObject({ status: 409, code: 'answers.became_comment' })
    expect(await turnCommentIntoAnswer(db, staff, id, now)).toBe(answer.id)
    await healthy(forum)
    expect(await forum.answerRow(answer)).toMatchObject({ deletedAt: null, score: 1, commentCount: 1 })
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 1, commentCount: 0 })
    expect(await forum.questionRow(question)).toMatchObject({ acceptedAnswerId: answer.id, acceptedAt: now })
    expect([await forum.reputation(answer.author), await forum.reputation(asker)]).toEqual([26, 3])
    await withdrawAcceptance(db, asker, question.id, now)
    expect([await forum.reputation(answer.author), await forum.reputation(asker)]).toEqual([11, 1])
    const acts = await db.read.select({ act: auditLog.act }).from(auditLog).orderBy(auditLog.id)
    expect(acts.map(({ act }) => act)).toEqual([
      'answer.turned_into_comment',
      'question.move_undone',
      'comment.turned_into_answer',
    ])
  })

  test('may stand under another answer, and tells its author where', async ({ forum }) => {
    const { db, now } = forum
    const { question } = await forum.question()
    const [first, second] = await forum.answers(question, 2)
    const staff = await forum.staff()
    const id = await turnAnswerIntoComment(db, staff, second.id, first.id, now)
    expect((await forum.answerRow(first)).commentCount).toBe(1)
    const { id: moveId } = await lastMove(forum)
    await db.write((tx) => noticeMove(tx, { moveId }, now))
    const { items } = await listNotices(db.read, second.author)
    expect(items[0]).toMatchObject({ kind: 'moved', path: expect.stringContaining(`#comment-${id}`) })
    await undoMove(db, staff, moveId, now)
    await healthy(forum)
    await expect(undoMove(db, staff, moveId, now)).rejects.toMatchObject({ code: 'moves.undone' })
  })

  test('is refused when it is too long, has no place, or nobody of staff asks for it', async ({ forum }) => {
    const { db, now } = forum
    const { question } = await forum.question()
    const long = await forum.answer(question, undefined, 'Wait for the confirmations. '.repeat(30))
    const short = await forum.answer(question)
    const elsewhere = await forum.answer((await forum.question()).question)
    const staff = await forum.staff()
    const turn = (id: AnswerId, under: AnswerId | null, who = staff) =>
      turnAnswerIntoComment(db, who, id, under, now)
    await expect(turn(long.id, null)).rejects.toMatchObject({ status: 409, code: 'moves.too_long' })
    for (const under of [short.id, elsewhere.id]) {
      await expect(turn(short.id, under)).rejects.toMatchObject({ status: 409, code: 'moves.no_place' })
    }
    await expect(turn(short.id, null, short.author)).rejects.toMatchObject({ status: 403 })
    await healthy(forum)
  })
})

describe('a comment that becomes an answer', () => {
  test('keeps its author and day, and is a comment again when that is undone', async ({ forum }) => {
    const { db } = forum
    const { question, post } = await forum.question()
    const author = await forum.member()
    const id = await forum.comment(post, author, 'Wait for 20 confirmations.')
    const written = forum.now
    forum.advance(60_000)
    const staff = await forum.staff()
    const answerId = await turnCommentIntoAnswer(db, staff, id, forum.now)
    await healthy(forum)
    expect(await forum.answerRow({ id: answerId })).toMatchObject({ authorId: author.id, createdAt: written })
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 1, commentCount: 0 })
    const reply = await forum.comment(answerRef(answerId), author)
    await acceptAnswer(db, staff, answerId, forum.now)
    await undoMove(db, staff, (await lastMove(forum)).id, forum.now)
    await healthy(forum)
    expect(await commentPlaces(forum)).toEqual([
      { id, under: null, gone: null },
      { id: reply, under: null, gone: null },
    ])
  })

  test('is refused where its author has an answer, and for what is too short', async ({ forum }) => {
    const { db, now } = forum
    const { question, post } = await forum.question()
    const answer = await forum.answer(question)
    const staff = await forum.staff()
    const id = await forum.comment(post, answer.author, 'Wait for 20 confirmations.')
    const second = turnCommentIntoAnswer(db, staff, id, now)
    await expect(second).rejects.toMatchObject({ status: 409, code: 'moves.has_answer' })
    const short = await forum.comment(post, await forum.member(), 'Thanks')
    const thanks = turnCommentIntoAnswer(db, staff, short, now)
    await expect(thanks).rejects.toMatchObject({ status: 409, code: 'moves.too_short' })
  })
})

test('comments move within their thread, are counted where they stand, and can be put back', async ({
  forum,
}) => {
  const { db, now } = forum
  const { question, post, asker } = await forum.question()
  const answer = await forum.answer(question)
  const ids = [await forum.comment(post, asker), await forum.comment(post, asker)]
  const staff = await forum.staff()
  await moveComments(db, staff, ids, answer.post, now)
  await healthy(forum)
  expect((await forum.answerRow(answer)).commentCount).toBe(2)
  await expect(moveComments(db, staff, ids, answer.post, now)).rejects.toMatchObject({
    code: 'moves.nothing',
  })
  const other = await forum.question()
  const away = moveComments(db, staff, ids, other.post, now)
  await expect(away).rejects.toMatchObject({ status: 409, code: 'moves.no_place' })
  await undoMove(db, staff, (await lastMove(forum)).id, now)
  await healthy(forum)
  expect((await forum.questionRow(question)).commentCount).toBe(2)
})

test('every answer of a long thread is a place to move to, but the deleted', async ({ forum }) => {
  const { question, asker } = await forum.question()
  const ids: AnswerId[] = []
  while (ids.length <= MAX_PAGE_SIZE + 1) ids.push((await forum.answer(question)).id)
  const long = await forum.answer(question, undefined, 'One word after\n the other '.repeat(40))
  const staff = await forum.staff()
  const [first, gone] = ids as [AnswerId, AnswerId]
  await deleteAnswer(forum.db, staff, gone, forum.now)
  const comment = await forum.comment(answerRef(first), asker)
  const { places } = await moveCommentsPage(forum.db.read, staff, comment, 'en')
  expect(places.map(({ id }) => id)).toEqual([...ids.slice(2), long.id])
  expect(places.at(-1)).toMatchObject({
    name: long.author.displayName,
    text: 'One word after the other One word after the other One word after the o …',
  })
  const turned = await turnPage(forum.db.read, staff, long.id, 'en')
  expect(turned.places.map(({ id }) => id)).toEqual([first, ...ids.slice(2)])
})
