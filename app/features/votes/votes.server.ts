import { and, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { type PostRef, postColumnsOf } from '#db/post.ts'
import { answers, questions, votes } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { isAuthor, type PostFacts } from '../posts/policy.ts'
import { assertUnlocked, getVisibleQuestion, type Question } from '../questions/find.server.ts'
import { award, undoAward } from '../reputation/reputation.server.ts'
import { changeScore, effectsOf, type Vote } from './effects.server.ts'
import { mayVote, type VoteValue } from './policy.ts'

/** Votes, changes a vote or, with 0, withdraws it; points follow exactly. Returns the post's new score.
 *  @throws AppError `votes.own_post`, `votes.forbidden` 403 · 404 and 410 as for reading the post */
export async function castVote(db: Db, voter: Member, post: PostRef, value: VoteValue, now: Date) {
  return db.write(async (tx) => {
    const { target, question } = await findPost(tx, voter, post)
    assertUnlocked(voter, question)
    assertAllowed(!isAuthor(voter, target), 'votes.own_post')
    assertAllowed(mayVote(voter, target, value, question), 'votes.forbidden', { location: PRIVILEGES_PATH })
    const { value: before, isVoid } = await voteOf(tx, voter.id, post)
    if (before === value) return { score: target.score, value }
    if (isVoid) return { score: await keepVoid(tx, voter, post, { value, score: target.score }), value }
    const vote = { voter, post, authorId: target.authorId }
    if (before !== 0) await takeBack(tx, vote, before, now)
    if (value !== 0) await count(tx, vote, value, now)
    const score = await changeScore(tx, post, value - before)
    await publish(tx, 'question.changed', { questionId: question.id }, now)
    return { score, value }
  })
}

type Target = PostFacts & { score: number }

async function findPost(
  tx: Tx,
  voter: Member,
  post: PostRef,
): Promise<{ target: Target; question: Question }> {
  if (post.kind === 'question') {
    const question = await getVisibleQuestion(tx, voter, post.id)
    return { target: question, question }
  }
  const { answer, question } = await getVisibleAnswer(tx, voter, post.id)
  if (question.deletedAt) fail('questions.deleted', 410)
  return { target: answer, question }
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

/** What was taken back stays so, whatever its voter makes of it: withdrawn and cast again it would count. */
async function keepVoid(
  tx: Tx,
  { id }: Member,
  post: PostRef,
  { value, score }: { value: VoteValue; score: number },
) {
  await tx
    .update(votes)
    .set({ value, voidedPoints: 0 })
    .where(and(eq(votes.userId, id), onPost(post)))
  return score
}

async function voteOf(read: ReadDb, userId: UserId, post: PostRef) {
  const [vote] = await read
    .select({ value: votes.value, voidedById: votes.voidedById })
    .from(votes)
    .where(and(eq(votes.userId, userId), onPost(post)))
  return { value: (vote?.value ?? 0) as VoteValue, isVoid: vote?.voidedById != null }
}

const onPost = (post: PostRef) =>
  post.kind === 'question' ? eq(votes.questionId, post.id) : eq(votes.answerId, post.id)

/** What the votes that were cast here on a post come to. */
export const castOnQuestion = sql<number>`(
  select coalesce(sum(v.value), 0) from votes v where v.question_id = ${questions.id} and v.voided_by_id is null)`
export const castOnAnswer = sql<number>`(
  select coalesce(sum(v.value), 0) from votes v where v.answer_id = ${answers.id} and v.voided_by_id is null)`

/** Score of a post from its votes: the one formula, for `doctor`. */
export const questionScore = sql<number>`${castOnQuestion}
  + ${questions.importedUpvotes} - ${questions.importedDownvotes}`
export const answerScore = sql<number>`${castOnAnswer}
  + ${answers.importedUpvotes} - ${answers.importedDownvotes}`
