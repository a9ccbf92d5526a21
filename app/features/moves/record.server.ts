import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { CommentId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { threadMoves } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'

export type Move = typeof threadMoves.$inferSelect

/** Writes down what was put where, so that it can be put back, and tells all who look again. */
export async function recordMove(
  tx: Tx,
  move: Omit<typeof threadMoves.$inferInsert, 'createdAt'>,
  now: Date,
) {
  const [row] = await tx
    .insert(threadMoves)
    .values({ ...move, createdAt: now })
    .returning({ id: threadMoves.id })
  const id = row?.id ?? fail('moves.not_found', 404)
  await tellThreads(tx, move, now)
  if (move.answerId) await publish(tx, 'answer.changed', { answerId: move.answerId }, now)
  if (move.commentId) await publish(tx, 'post.moved', { moveId: id }, now)
  return id
}

async function tellThreads(tx: Tx, { fromId, toId }: Pick<Move, 'fromId' | 'toId'>, now: Date) {
  for (const questionId of new Set([fromId, toId])) {
    await publish(tx, 'question.changed', { questionId }, now)
  }
}

export async function closeMove(tx: Tx, actor: { id: UserId }, move: Move, now: Date) {
  const { id, answerId } = move
  await tx.update(threadMoves).set({ undoneAt: now, undoneById: actor.id }).where(eq(threadMoves.id, id))
  await tellThreads(tx, move, now)
  if (answerId) await publish(tx, 'answer.changed', { answerId }, now)
  const act = { actorId: actor.id, act: 'question.move_undone' as const, subjectId: move.fromId }
  await recordAct(tx, { ...act, before: { move: id, kind: move.kind } }, now)
}

/** The act by which an answer became this comment, unless it was undone. */
export async function moveThatMade(tx: Tx, commentId: CommentId): Promise<Move | undefined> {
  const [move] = await tx
    .select()
    .from(threadMoves)
    .where(
      and(
        eq(threadMoves.commentId, commentId),
        eq(threadMoves.kind, 'answer_to_comment'),
        isNull(threadMoves.undoneAt),
      ),
    )
    .orderBy(desc(threadMoves.id))
    .limit(1)
  return move
}
