import { eq, like } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { insertRows } from '#db/insert-rows.server.ts'
import {
  auditLog,
  closeVotes,
  duplicateVotes,
  faqEntries,
  faqReviews,
  outbox,
  questionFollows,
  users,
} from '#db/schema/index.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { entriesFrom } from '~/features/faq/help.view.server.ts'
import { promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { reviewEntriesOf } from '~/features/faq/review.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { mergeThreads } from '~/features/moves/merge.server.ts'
import { undoMove } from '~/features/moves/undo.server.ts'
import { followQuestion } from '~/features/questions/follow.server.ts'
import { closeQuestion, markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { healthy, lastMove } from './moves-made.ts'

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

  test('brings more followers than one statement takes, and gives them back', async ({ forum }) => {
    const { db, now } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const before = await followers(forum, to.question.id)
    // SQLite takes 32,766 parameters, PostgreSQL 65,535.
    const many = Array.from({ length: 33_000 }, (_, number) => `reader-${number}`)
    await db.write(async (tx) => {
      const people = many.map((handle) => ({
        handle,
        handleKey: handle,
        displayName: handle,
        createdAt: now,
      }))
      await insertRows(tx, users, people)
      const readers = await tx
        .select({ userId: users.id })
        .from(users)
        .where(like(users.handleKey, 'reader-%'))
      const follows = readers.map(({ userId }) => ({ userId, questionId: from.question.id, createdAt: now }))
      await insertRows(tx, questionFollows, follows)
    })
    const staff = await forum.staff()
    await mergeThreads(db, staff, from.question.id, to.question.id, now)
    expect(await followers(forum, to.question.id)).toBe(before + many.length + 1)
    await undoMove(db, staff, (await lastMove(forum)).id, now)
    expect(await followers(forum, to.question.id)).toBe(before)
  })

  test('repeats again what it repeated before, when that is undone', async ({ forum }) => {
    const { db, now } = forum
    const [first, from, to] = [await forum.question(), await forum.question(), await forum.question()]
    const staff = await forum.staff()
    await markDuplicate(db, staff, from.question.id, first.question.id, now)
    await mergeThreads(db, staff, from.question.id, to.question.id, now)
    expect(await forum.questionRow(from.question)).toMatchObject({ canonicalId: to.question.id })
    await undoMove(db, staff, (await lastMove(forum)).id, now)
    expect(await forum.questionRow(from.question)).toMatchObject({ canonicalId: first.question.id })
    await healthy(forum)
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

  test('tells who looks after answers of those that come back when that is undone', async ({ forum }) => {
    const { db } = forum
    const [from, to] = [await forum.question(), await forum.question()]
    const ana = await forum.member()
    await forum.answer(from.question, ana)
    forum.advance(1_000)
    const lost = await forum.answer(to.question, ana)
    const staff = await forum.staff()
    await mergeThreads(db, staff, from.question.id, to.question.id, forum.now)
    await db.write((tx) => tx.delete(outbox))
    await undoMove(db, staff, (await lastMove(forum)).id, forum.now)
    const told = await db.read.select().from(outbox).where(eq(outbox.topic, 'answer.changed'))
    expect(told.map(({ payload }) => payload)).toContainEqual({ answerId: lost.id })
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
    await markDuplicate(db, closer, to.question.id, from.question.id, now)
    const said = async () => [
      await db.read.select().from(duplicateVotes).orderBy(duplicateVotes.questionId),
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
