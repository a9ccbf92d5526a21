import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import {
  auditLog,
  closeVotes,
  comments,
  duplicateVotes,
  faqEntries,
  faqReviews,
  questionFollows,
  threadMoves,
} from '#db/schema/index.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { restoreAnswer } from '~/features/answers/removal.server.ts'
import { entriesFrom } from '~/features/faq/help.view.server.ts'
import { promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { reviewEntriesOf } from '~/features/faq/review.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { moveComments } from '~/features/moves/comments.server.ts'
import { mergeThreads } from '~/features/moves/merge.server.ts'
import { turnAnswerIntoComment, turnCommentIntoAnswer } from '~/features/moves/turn.server.ts'
import { undoMove } from '~/features/moves/undo.server.ts'
import { noticeMove } from '~/features/notices/moves.server.ts'
import { listNotices } from '~/features/notices/notices.view.server.ts'
import { followQuestion } from '~/features/questions/follow.server.ts'
import { closeQuestion, markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type Forum, test } from '../support/forum.ts'

const lastMove = async ({ db }: Forum) => {
  const rows = await db.read.select().from(threadMoves).orderBy(threadMoves.id)
  const move = rows.at(-1)
  if (!move) throw new Error('Nothing was moved')
  return move
}
const commentPlaces = async ({ db }: Forum) =>
  db.read
    .select({ id: comments.id, under: comments.answerId, gone: comments.deletedAt })
    .from(comments)
    .orderBy(comments.id)
const healthy = async (forum: Forum) => expect(await forum.differences()).toEqual([])

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

describe('a thread that is merged into another', () => {
  const followers = async ({ db }: Forum, id: QuestionId) =>
    db.read.$count(questionFollows, eq(questionFollows.questionId, id))

  test('brings answers, comments and followers, and is two threads again when that is undone', async ({
    forum,
  }) => {
    const { db, now } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const follower = await forum.member()
    await followQuestion(db, follower, from.question.id, now)
    const answer = await forum.answer(from.question)
    await castVote(db, await forum.member({ reputation: 50 }), answer.post, 1, now)
    await acceptAnswer(db, from.asker, answer.id, now)
    await forum.comment(from.post, from.asker)
    await forum.comment(answer.post, from.asker)
    const staff = await forum.staff()
    const before = await followers(forum, to.question.id)
    expect(await mergeThreads(db, staff, from.question.id, to.question.id, now)).toBe(to.question.id)
    await healthy(forum)
    expect(await forum.questionRow(to.question)).toMatchObject({
      ...{ answerCount: 1, commentCount: 1, acceptedAnswerId: answer.id },
    })
    expect(await forum.questionRow(from.question)).toMatchObject({
      ...{ answerCount: 0, commentCount: 0, acceptedAnswerId: null, mergedAt: now },
      canonicalId: to.question.id,
    })
    expect(await followers(forum, to.question.id)).toBe(before + 3)
    const reopened = reopenQuestion(db, staff, from.question.id, now)
    await expect(reopened).rejects.toMatchObject({ status: 409, code: 'questions.merged_threads' })
    await forum.comment(answer.post, follower)
    await undoMove(db, staff, (await lastMove(forum)).id, now)
    await healthy(forum)
    expect(await forum.questionRow(from.question)).toMatchObject({
      ...{ answerCount: 1, commentCount: 1, acceptedAnswerId: answer.id, canonicalId: null, mergedAt: null },
    })
    expect(await forum.questionRow(to.question)).toMatchObject({ answerCount: 0, commentCount: 0 })
    expect((await forum.answerRow(answer)).commentCount).toBe(2)
    expect(await followers(forum, to.question.id)).toBe(before)
    expect(await forum.reputation(answer.author)).toBe(26)
  })

  test('keeps of two answers by one person the older, or the accepted one', async ({ forum }) => {
    const { db } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const [ana, ben] = await forum.members(2)
    const old = await forum.answer(from.question, ana)
    const kept = await forum.answer(to.question, ben)
    forum.advance(1_000)
    const young = await forum.answer(to.question, ana)
    const lost = await forum.answer(from.question, ben)
    const staff = await forum.staff()
    await mergeThreads(db, staff, from.question.id, to.question.id, forum.now)
    await healthy(forum)
    const state = async (id: AnswerId) => {
      const { questionId, deletedAt } = await forum.answerRow({ id })
      return [questionId, deletedAt === null]
    }
    expect(await state(old.id)).toEqual([to.question.id, true])
    expect(await state(kept.id)).toEqual([to.question.id, true])
    expect(await state(young.id)).toEqual([to.question.id, false])
    expect(await state(lost.id)).toEqual([to.question.id, false])
    await undoMove(db, staff, (await lastMove(forum)).id, forum.now)
    await healthy(forum)
    expect(await state(old.id)).toEqual([from.question.id, true])
    expect(await state(young.id)).toEqual([to.question.id, true])
    expect(await state(lost.id)).toEqual([from.question.id, true])
  })

  test('keeps the accepted one of two answers, older or not, with its points', async ({ forum }) => {
    const { db } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const ana = await forum.member()
    const old = await forum.answer(to.question, ana)
    forum.advance(1_000)
    const young = await forum.answer(from.question, ana)
    await acceptAnswer(db, from.asker, young.id, forum.now)
    const staff = await forum.staff()
    await mergeThreads(db, staff, from.question.id, to.question.id, forum.now)
    expect((await forum.answerRow(old)).deletedAt).not.toBeNull()
    expect(await forum.questionRow(to.question)).toMatchObject({ acceptedAnswerId: young.id })
    expect(await forum.reputation(ana)).toBe(16)
    await withdrawAcceptance(db, to.asker, to.question.id, forum.now)
    expect([await forum.reputation(ana), await forum.reputation(from.asker)]).toEqual([1, 1])
    await healthy(forum)
  })

  test('gives an acceptance that the merge ended back with its points, once, when that is undone', async ({
    forum,
  }) => {
    const { db } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const [ana, ben] = await forum.members(2)
    await acceptAnswer(db, to.asker, (await forum.answer(to.question, ben)).id, forum.now)
    await forum.answer(to.question, ana)
    forum.advance(1_000)
    const lost = await forum.answer(from.question, ana)
    await acceptAnswer(db, from.asker, lost.id, forum.now)
    const staff = await forum.staff()
    await mergeThreads(db, staff, from.question.id, to.question.id, forum.now)
    expect(await forum.reputation(ana)).toBe(1)
    await undoMove(db, staff, (await lastMove(forum)).id, forum.now)
    expect(await forum.questionRow(from.question)).toMatchObject({ acceptedAnswerId: lost.id })
    expect([await forum.reputation(ana), await forum.reputation(from.asker)]).toEqual([16, 3])
    await healthy(forum)
    await withdrawAcceptance(db, from.asker, from.question.id, forum.now)
    expect([await forum.reputation(ana), await forum.reputation(from.asker)]).toEqual([1, 1])
    await healthy(forum)
  })

  test('is one line in the log, and what members had said of it stands again when that is undone', async ({
    forum,
  }) => {
    const { db, now } = forum
    const [from, to, other] = [await forum.question(), await forum.question(), await forum.question()]
    const [voter, closer] = await forum.members(2, { reputation: 1_000 })
    await markDuplicate(db, voter, from.question.id, other.question.id, now)
    await closeQuestion(db, closer, from.question.id, 'unclear', now)
    const said = async () => [
      await db.read.select().from(duplicateVotes),
      await db.read.select().from(closeVotes),
    ]
    const before = await said()
    const staff = await forum.staff()
    await mergeThreads(db, staff, from.question.id, to.question.id, now)
    const acts = await db.read.select({ act: auditLog.act }).from(auditLog)
    expect(acts.map(({ act }) => act)).toEqual(['question.thread_merged'])
    await undoMove(db, staff, (await lastMove(forum)).id, now)
    expect(await said()).toEqual(before)
  })

  test('keeps official answers at the answer that they were made of', async ({ forum }) => {
    const { db, now } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const answer = await forum.answer(from.question)
    await acceptAnswer(db, from.asker, answer.id, now)
    const staff = await forum.staff()
    const input = promotion.parse({ category: 'deposits' })
    await promoteAndPublish(db, staff, answer.id, input, now)
    await mergeThreads(db, staff, from.question.id, to.question.id, now)
    await db.write((tx) => reviewEntriesOf(tx, answer.id, now))
    const [entry] = await db.read.select().from(faqEntries)
    expect(entry).toMatchObject({ sourceAnswerId: answer.id, sourceQuestionId: to.question.id })
    expect(await db.read.$count(faqReviews)).toBe(0)
    expect(await entriesFrom(db.read, to.question.id)).toHaveLength(1)
    await healthy(forum)
  })

  test('cannot be merged into itself, twice, or by members', async ({ forum }) => {
    const { db, now } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const staff = await forum.staff()
    const merge = (who = staff, into = to.question.id) => mergeThreads(db, who, from.question.id, into, now)
    await expect(merge(staff, from.question.id)).rejects.toMatchObject({ status: 400 })
    await expect(merge(from.asker)).rejects.toMatchObject({ status: 403, code: 'moves.forbidden' })
    await merge()
    await expect(merge()).rejects.toMatchObject({ status: 409, code: 'questions.merged_threads' })
  })
})
