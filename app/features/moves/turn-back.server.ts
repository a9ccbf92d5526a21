import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId } from '#db/ids.ts'
import { comments } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { acceptAgain, withdrawIn } from '../answers/acceptance.server.ts'
import { getAnswer, ownAnswerTo } from '../answers/find.server.ts'
import { bringAnswerBack, takeAnswerAway } from '../answers/removal.server.ts'
import { recountComments } from '../comments/comments.server.ts'
import { getQuestion } from '../questions/find.server.ts'
import { answerPath } from '../questions/paths.ts'
import { commentsUnder, placeComments, putBack } from './places.server.ts'
import { closeMove, type Move } from './record.server.ts'

/** What became a comment is an answer again, as it was: its votes count, its points come back, and so do its acceptance,
 *  where no other one is accepted by now, and its comments that still stand where they were put.
 *  @throws AppError `moves.has_answer`, `moves.gone` 409 */
export async function answerAgain(tx: Tx, actor: Member, move: Move, now: Date) {
  const { answer, comment } = await turned(tx, move)
  if (!answer.deletedAt || comment.deletedAt) fail('moves.gone', 409)
  const question = await getQuestion(tx, answer.questionId)
  const own = answer.authorId && (await ownAnswerTo(tx, answer.authorId, question.id))
  if (own) fail('moves.has_answer', 409, { location: answerPath(question, own) })
  await removeComment(tx, actor, comment, now)
  await bringAnswerBack(tx, answer, now)
  if (move.moved.accepted) await acceptAgain(tx, { ...move.moved.accepted, questionId: question.id }, now)
  // The thread may have been merged into another one since.
  const places = move.moved.comments.map((place) => ({ ...place, questionId: question.id }))
  await putBack(tx, places, comment)
  await closeMove(tx, actor, move, now)
}

/** What became an answer is a comment again; what was said to the answer stands beside it.
 *  @throws AppError `moves.gone` 409 */
export async function commentAgain(tx: Tx, actor: Member, move: Move, now: Date) {
  const { answer, comment } = await turned(tx, move)
  if (answer.deletedAt || !comment.deletedAt) fail('moves.gone', 409)
  const question = await getQuestion(tx, answer.questionId)
  if (question.acceptedAnswerId === answer.id) await withdrawIn(tx, question, now)
  await takeAnswerAway(tx, actor, answer, now)
  await tx.update(comments).set({ deletedAt: null, deletedById: null }).where(eq(comments.id, comment.id))
  const { questionId, answerId } = comment
  await placeComments(tx, await commentsUnder(tx, answer.id), { questionId, answerId })
  await recountComments(tx, questionId, answerId)
  await closeMove(tx, actor, move, now)
}

async function turned(tx: Tx, { answerId, commentId }: Move) {
  const answer = await getAnswer(tx, answerId ?? (0 as AnswerId))
  const id = commentId ?? (0 as CommentId)
  const [comment] = await tx.select().from(comments).where(eq(comments.id, id))
  return { answer, comment: comment ?? fail('comments.not_found', 404) }
}

async function removeComment(
  tx: Tx,
  actor: Member,
  { id, questionId, answerId }: typeof comments.$inferSelect,
  now: Date,
) {
  await tx.update(comments).set({ deletedAt: now, deletedById: actor.id }).where(eq(comments.id, id))
  await recountComments(tx, questionId, answerId)
}
