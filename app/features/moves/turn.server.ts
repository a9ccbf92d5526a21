import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import { answers, comments } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { withdrawIn } from '../answers/acceptance.server.ts'
import {
  type Answer,
  getAnswer,
  getVisibleAnswer,
  ownAnswerTo,
  recountAnswers,
} from '../answers/find.server.ts'
import { takeAnswerAway } from '../answers/removal.server.ts'
import { answerInput } from '../answers/schema.ts'
import { recordAct } from '../audit/audit.server.ts'
import { recountComments } from '../comments/comments.server.ts'
import type { Comment } from '../comments/comments.view.server.ts'
import { composeCommentAgain } from '../comments/compose.server.ts'
import { getComment } from '../comments/find.server.ts'
import { commentInput } from '../comments/schema.ts'
import { composeAgain } from '../posts/compose.server.ts'
import { recordRevision } from '../posts/revisions.server.ts'
import { ANSWER_BODY_LENGTH, COMMENT_LENGTH } from '../posts/rules.ts'
import { getQuestion, type Question } from '../questions/find.server.ts'
import { answerPath } from '../questions/paths.ts'
import { mayMovePosts } from '../questions/policy.ts'
import { commentsUnder, placeComments } from './places.server.ts'
import { moveThatMade, recordMove } from './record.server.ts'
import { answerAgain } from './turn-back.server.ts'

/** Makes an answer a comment of its author under the question, or under another answer of it. Its own comments go
 *  along; its points and its acceptance go as when it is deleted, and come back when the comment becomes an answer
 *  again.
 *  @param under null = the question
 *  @throws AppError `moves.forbidden` 403 · `answers.deleted` 410 · `answers.held`, `moves.too_long`,
 *    `moves.no_place` 409 */
export async function turnAnswerIntoComment(
  db: Db,
  actor: Member,
  id: AnswerId,
  under: AnswerId | null,
  now: Date,
): Promise<CommentId> {
  assertAllowed(mayMovePosts(actor), 'moves.forbidden')
  return db.write(async (tx) => {
    const { answer, question } = await getVisibleAnswer(tx, actor, id)
    assertStands(answer, question)
    if (answer.heldAt) fail('answers.held', 409)
    if (!commentInput.shape.body.safeParse(answer.body).success) {
      fail('moves.too_long', 409, { params: { count: COMMENT_LENGTH.max } })
    }
    await assertPlace(tx, answer, under)
    const accepted = question.acceptedAnswerId === id ? await withdrawIn(tx, question, now) : undefined
    const place = { questionId: question.id, answerId: under }
    const commentId = await insertComment(tx, { answer, ...place }, now)
    await takeAnswerAway(tx, actor, answer, now)
    const moved = { comments: await placeComments(tx, await commentsUnder(tx, id), place), accepted }
    await recountComments(tx, question.id, under)
    const within = { fromId: question.id, toId: question.id, actorId: actor.id }
    await recordMove(tx, { kind: 'answer_to_comment', ...within, answerId: id, commentId, moved }, now)
    const act = { actorId: actor.id, act: 'answer.turned_into_comment' as const, subjectId: id }
    await recordAct(tx, { ...act, after: { commentId, under } }, now)
    return commentId
  })
}

function assertStands(post: { deletedAt: Date | null }, question: Question) {
  if (question.deletedAt) fail('questions.deleted', 410)
  if (post.deletedAt) fail('answers.deleted', 410)
}

async function assertPlace(tx: Tx, answer: Answer, under: AnswerId | null) {
  if (under === null) return
  const other = await getAnswer(tx, under)
  const isPlace = other.id !== answer.id && other.questionId === answer.questionId && !other.deletedAt
  if (!isPlace) fail('moves.no_place', 409)
}

interface NewPlace {
  answer: Answer
  questionId: Question['id']
  answerId: AnswerId | null
}

/** A name that was taken off the answer is not on the comment either. */
async function insertComment(tx: Tx, { answer, ...place }: NewPlace, now: Date) {
  const { createdAt, sourceUrl, license } = answer
  const authorId = answer.detachedAt ? null : answer.authorId
  const composed = await composeCommentAgain(tx, answer)
  const origin = { createdAt, updatedAt: now, sourceUrl, license }
  const [row] = await tx
    .insert(comments)
    .values({ ...composed, ...place, authorId, ...origin })
    .returning({ id: comments.id })
  return row?.id ?? fail('comments.not_found', 404)
}

/** Makes a comment an answer of its author: the one that it was made of, where that is so and its words are the same,
 *  with its votes and points.
 *  @throws AppError `moves.forbidden` 403 · `comments.not_found` 404 · `comments.deleted` 410 ·
 *    `moves.has_answer`, `moves.too_short`, `moves.held` 409 */
export async function turnCommentIntoAnswer(
  db: Db,
  actor: Member,
  id: CommentId,
  now: Date,
): Promise<AnswerId> {
  assertAllowed(mayMovePosts(actor), 'moves.forbidden')
  return db.write(async (tx) => {
    const comment = await getComment(tx, actor, id)
    const question = await getQuestion(tx, comment.questionId)
    assertStands(comment, question)
    if (comment.heldAt) fail('moves.held', 409)
    const own = comment.authorId && (await ownAnswerTo(tx, comment.authorId, question.id))
    if (own) fail('moves.has_answer', 409, { location: answerPath(question, own) })
    const made = await moveThatMade(tx, id)
    const former = made?.answerId ? await getAnswer(tx, made.answerId) : undefined
    const act = { actorId: actor.id, act: 'comment.turned_into_answer' as const, subjectId: id }
    if (made && former?.body === comment.body && former.questionId === question.id) {
      await answerAgain(tx, actor, made, now)
      await recordAct(tx, { ...act, after: { answerId: former.id } }, now)
      return former.id
    }
    const answerId = await insertAnswer(tx, actor, comment, now)
    await tx.update(comments).set({ deletedAt: now, deletedById: actor.id }).where(eq(comments.id, id))
    await recountComments(tx, question.id, comment.answerId)
    await recountAnswers(tx, question.id)
    const within = { fromId: question.id, toId: question.id, actorId: actor.id }
    const turned = { kind: 'comment_to_answer' as const, answerId, commentId: id, moved: { comments: [] } }
    await recordMove(tx, { ...within, ...turned }, now)
    await recordAct(tx, { ...act, after: { answerId } }, now)
    return answerId
  })
}

async function insertAnswer(tx: Tx, actor: Member, comment: Comment, now: Date): Promise<AnswerId> {
  const { body, authorId, questionId, createdAt, sourceUrl, license } = comment
  if (!answerInput.shape.body.safeParse(body).success) {
    fail('moves.too_short', 409, { params: { count: ANSWER_BODY_LENGTH.min } })
  }
  const writer = (authorId && (await memberById(tx, authorId))) || actor
  const composed = await composeAgain(tx, comment)
  const [row] = await tx
    .insert(answers)
    .values({ ...composed, questionId, authorId, createdAt, updatedAt: now, sourceUrl, license })
    .returning({ id: answers.id })
  const id = row?.id ?? fail('answers.not_found', 404)
  await recordRevision(tx, answerRef(id), { number: 1, body, editorId: writer.id }, createdAt)
  return id
}
