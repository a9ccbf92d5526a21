import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, comments, faqAdditions, faqEntries } from '#db/schema/index.ts'
import type { MovedThings } from '#db/schema/taken-back.ts'
import type { CommentPlace } from '#db/schema/types.ts'
import { recountAnswers } from '../answers/find.server.ts'
import { recountComments } from '../comments/comments.server.ts'

type Placed = MovedThings['comments']

const placeColumns = { id: comments.id, questionId: comments.questionId, answerId: comments.answerId }

/** Puts comments under another post; returns where each stood. */
export async function placeComments(tx: Tx, ids: CommentId[], to: CommentPlace): Promise<Placed> {
  if (ids.length === 0) return []
  const stood = await tx.select(placeColumns).from(comments).where(inArray(comments.id, ids))
  const { questionId, answerId } = to
  await tx.update(comments).set({ questionId, answerId }).where(inArray(comments.id, ids))
  await recount(tx, [...stood, to])
  return stood
}

/** Each to where it stood, those that are still where they were put. */
export async function putBack(tx: Tx, stood: Placed, from: CommentPlace) {
  for (const place of stood) {
    const there = await tx.select(placeColumns).from(comments).where(eq(comments.id, place.id))
    const isThere = there.some(
      ({ questionId, answerId }) => questionId === from.questionId && answerId === from.answerId,
    )
    if (isThere) await placeComments(tx, [place.id], place)
  }
}

/** All under an answer, also what is held or deleted. */
export async function commentsUnder(tx: Tx, answerId: AnswerId): Promise<CommentId[]> {
  const rows = await tx.select({ id: comments.id }).from(comments).where(eq(comments.answerId, answerId))
  return rows.map(({ id }) => id)
}

async function recount(tx: Tx, places: CommentPlace[]) {
  const keys = new Map(places.map((place) => [`${place.questionId} ${place.answerId}`, place]))
  for (const { questionId, answerId } of keys.values()) await recountComments(tx, questionId, answerId)
}

/** Puts answers under another question, with their comments and with the official answers that were made of them. */
export async function placeAnswers(tx: Tx, ids: AnswerId[], questionId: QuestionId, now: Date) {
  if (ids.length === 0) return
  const left = await tx
    .selectDistinct({ questionId: answers.questionId })
    .from(answers)
    .where(inArray(answers.id, ids))
  await tx.update(answers).set({ questionId }).where(inArray(answers.id, ids))
  await tx.update(comments).set({ questionId }).where(inArray(comments.answerId, ids))
  await tx
    .update(faqEntries)
    .set({ sourceQuestionId: questionId })
    .where(inArray(faqEntries.sourceAnswerId, ids))
  await tx.update(faqAdditions).set({ questionId }).where(inArray(faqAdditions.answerId, ids))
  for (const place of [...left, { questionId }]) await recountAnswers(tx, place.questionId)
  for (const answerId of ids) await publish(tx, 'answer.changed', { answerId }, now)
}

/** Those under the question itself. */
export async function commentsOn(tx: Tx, questionId: QuestionId): Promise<CommentId[]> {
  const rows = await tx
    .select({ id: comments.id, answerId: comments.answerId })
    .from(comments)
    .where(and(eq(comments.questionId, questionId)))
  return rows.filter(({ answerId }) => answerId === null).map(({ id }) => id)
}
