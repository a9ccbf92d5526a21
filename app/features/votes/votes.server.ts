import { and, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { type PostRef, postColumnsOf } from '#db/post.ts'
import { answers, questions, votes } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { isAuthor, type PostFacts } from '../posts/policy.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import { award, undoAward } from '../reputation/reputation.server.ts'
import {
  ANSWER_UPVOTE_POINTS,
  DOWNVOTED_POST_POINTS,
  DOWNVOTING_ANSWER_POINTS,
  QUESTION_UPVOTE_POINTS,
  REPUTATION_FOR_VOTES_THAT_EARN,
} from '../reputation/rules.ts'
import { mayVote, type VoteValue } from './policy.ts'

/** Votes, changes a vote or, with 0, withdraws it; points follow exactly. Returns the post's new score.
 *  @throws AppError `votes.own_post`, `votes.forbidden` 403 · 404 and 410 as for reading the post */
export async function castVote(db: Db, voter: Member, post: PostRef, value: VoteValue, now: Date) {
  return db.write(async (tx) => {
    const { target, questionId } = await findPost(tx, voter, post)
    assertAllowed(!isAuthor(voter, target), 'votes.own_post')
    assertAllowed(mayVote(voter, target, value), 'votes.forbidden')
    const before = await voteOf(tx, voter.id, post)
    if (before === value) return { score: target.score, value }
    const vote = { voter, post, authorId: target.authorId }
    if (before !== 0) await takeBack(tx, vote, before, now)
    if (value !== 0) await count(tx, vote, value, now)
    const score = await changeScore(tx, post, value - before)
    await publish(tx, 'question.changed', { questionId }, now)
    return { score, value }
  })
}

type Target = PostFacts & { score: number }

async function findPost(
  tx: Tx,
  voter: Member,
  post: PostRef,
): Promise<{ target: Target; questionId: QuestionId }> {
  if (post.kind === 'question') {
    return { target: await getVisibleQuestion(tx, voter, post.id), questionId: post.id }
  }
  const { answer, question } = await getVisibleAnswer(tx, voter, post.id)
  if (question.deletedAt) fail('questions.deleted', 410)
  return { target: answer, questionId: answer.questionId }
}

interface Vote {
  voter: Member
  post: PostRef
  authorId: UserId | null
}

async function count(tx: Tx, vote: Vote, value: 1 | -1, now: Date) {
  const { voter, post } = vote
  await tx.insert(votes).values({ userId: voter.id, ...postColumnsOf(post), value, createdAt: now })
  for (const effect of effectsOf(vote, value)) await award(tx, { ...effect, actorId: voter.id, post }, now)
}

async function takeBack(tx: Tx, vote: Vote, value: 1 | -1, now: Date) {
  const { voter, post } = vote
  await tx.delete(votes).where(and(eq(votes.userId, voter.id), onPost(post)))
  for (const { userId, kind } of effectsOf(vote, value)) {
    await undoAward(tx, { userId, kind, actorId: voter.id, post }, now)
  }
}

/** Whom a vote gives or costs points, and how many. */
function effectsOf({ voter, post, authorId }: Vote, value: 1 | -1) {
  const isQuestion = post.kind === 'question'
  const author = authorId === null ? [] : [authorId]
  if (value === 1) {
    const kind = isQuestion ? ('question_upvoted' as const) : ('answer_upvoted' as const)
    const worth = (isQuestion ? QUESTION_UPVOTE_POINTS : ANSWER_UPVOTE_POINTS).value
    const points = voter.reputation >= REPUTATION_FOR_VOTES_THAT_EARN.value ? worth : 0
    return author.map((userId) => ({ userId, kind, points }))
  }
  const cost = { userId: voter.id, kind: 'downvoted_answer' as const, points: DOWNVOTING_ANSWER_POINTS.value }
  const losses = author.map((userId) => ({
    userId,
    kind: 'post_downvoted' as const,
    points: DOWNVOTED_POST_POINTS.value,
  }))
  return isQuestion ? losses : [...losses, cost]
}

async function changeScore(tx: Tx, post: PostRef, by: number): Promise<number> {
  const rows =
    post.kind === 'question'
      ? await tx
          .update(questions)
          .set({ score: sql`${questions.score} + ${by}` })
          .where(eq(questions.id, post.id))
          .returning({ score: questions.score })
      : await tx
          .update(answers)
          .set({ score: sql`${answers.score} + ${by}` })
          .where(eq(answers.id, post.id))
          .returning({ score: answers.score })
  return rows[0]?.score ?? 0
}

async function voteOf(read: ReadDb, userId: UserId, post: PostRef): Promise<VoteValue> {
  const [vote] = await read
    .select({ value: votes.value })
    .from(votes)
    .where(and(eq(votes.userId, userId), onPost(post)))
  return (vote?.value ?? 0) as VoteValue
}

const onPost = (post: PostRef) =>
  post.kind === 'question' ? eq(votes.questionId, post.id) : eq(votes.answerId, post.id)

/** Score of a post from its votes: the one formula, for `doctor`. */
export const questionScore = sql<number>`(
  select coalesce(sum(v.value), 0) from votes v where v.question_id = ${questions.id})
  + ${questions.importedUpvotes} - ${questions.importedDownvotes}`
export const answerScore = sql<number>`(
  select coalesce(sum(v.value), 0) from votes v where v.answer_id = ${answers.id})
  + ${answers.importedUpvotes} - ${answers.importedDownvotes}`
