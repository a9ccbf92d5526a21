import { eq, inArray } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId, UserId, VotePatternId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef, type PostRef, questionRef } from '#db/post.ts'
import { answers, questions, votes } from '#db/schema/index.ts'
import { giveAgain, reverseForPost, undoAward } from '../reputation/reputation.server.ts'
import { DOWNVOTING_ANSWER_POINTS } from '../reputation/rules.ts'
import { changeScore, effectsOf } from './effects.server.ts'

/** Votes that a pattern is made of count for nothing from here on: their points and scores go, as by undoing them; the
 *  votes stay, so that they can be given back. @returns how many those were that still counted */
export async function voidVotes(tx: Tx, ids: readonly number[], patternId: VotePatternId, now: Date) {
  const counting = (await votesWithPosts(tx, ids)).filter(
    ({ vote, isPostDeleted }) => vote.voidedById === null && vote.value !== 0 && !isPostDeleted,
  )
  for (const { vote, post, authorId, questionId } of counting) {
    const voter = { id: vote.userId, reputation: 0 }
    let taken = 0
    for (const { userId, kind } of effectsOf({ voter, post, authorId }, upOrDown(vote.value))) {
      const points = await undoAward(tx, { userId, kind, actorId: vote.userId, post }, now)
      if (userId === authorId) taken += points
    }
    await tx.update(votes).set({ voidedById: patternId, voidedPoints: taken }).where(eq(votes.id, vote.id))
    await changeScore(tx, post, -vote.value)
    await publish(tx, 'question.changed', { questionId }, now)
  }
  return counting.length
}

/** Votes that were taken back count again, with the points that they gave then. One that its voter withdrew meanwhile
 *  is gone. */
export async function giveVotesBack(tx: Tx, ids: readonly number[], now: Date) {
  for (const { vote, post, authorId, questionId, isPostDeleted } of await votesWithPosts(tx, ids)) {
    if (vote.voidedById === null) continue
    if (vote.value === 0) {
      await tx.delete(votes).where(eq(votes.id, vote.id))
      continue
    }
    await tx
      .update(votes)
      .set({ voidedById: null, voidedPoints: 0, clearedAt: now })
      .where(eq(votes.id, vote.id))
    const voter = { id: vote.userId, reputation: 0 }
    for (const { userId, kind } of effectsOf({ voter, post, authorId }, upOrDown(vote.value))) {
      const points = userId === authorId ? vote.voidedPoints : costOf(vote.voidedPoints)
      await giveAgain(tx, { userId, kind, points, actorId: vote.userId, post }, now)
    }
    if (isPostDeleted) await reverseForPost(tx, post, now)
    await changeScore(tx, post, vote.value)
    await publish(tx, 'question.changed', { questionId }, now)
  }
}

const upOrDown = (value: number) => (value > 0 ? 1 : -1)

/** A downvote on an answer costs its voter as it cost the author. */
const costOf = (voidedPoints: number) => (voidedPoints === 0 ? 0 : DOWNVOTING_ANSWER_POINTS.value)

interface VoteOnPost {
  vote: typeof votes.$inferSelect
  post: PostRef
  authorId: UserId | null
  questionId: QuestionId
  isPostDeleted: boolean
}

async function votesWithPosts(read: ReadDb, ids: readonly number[]): Promise<VoteOnPost[]> {
  const rows = await read
    .select({ vote: votes, answer: answers, question: questions })
    .from(votes)
    .leftJoin(answers, eq(answers.id, votes.answerId))
    .leftJoin(questions, eq(questions.id, votes.questionId))
    .where(inArray(votes.id, [...ids]))
  return rows.flatMap(({ vote, answer, question }): VoteOnPost[] => {
    if (answer) {
      const { authorId, questionId, deletedAt } = answer
      return [{ vote, post: answerRef(answer.id), authorId, questionId, isPostDeleted: deletedAt !== null }]
    }
    if (!question) return []
    const { id: questionId, authorId, deletedAt } = question
    return [{ vote, post: questionRef(questionId), authorId, questionId, isPostDeleted: deletedAt !== null }]
  })
}
