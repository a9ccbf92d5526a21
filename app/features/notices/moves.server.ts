import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { MoveId } from '#db/ids.ts'
import { answers, comments, threadMoves } from '#db/schema/index.ts'
import { tellEach } from './tell.server.ts'

/** To the author of what became something else. */
export async function noticeMove(tx: Tx, { moveId }: { moveId: number }, now: Date) {
  const [row] = await tx
    .select({ move: threadMoves, answer: answers, comment: comments })
    .from(threadMoves)
    .innerJoin(answers, eq(answers.id, threadMoves.answerId))
    .innerJoin(comments, eq(comments.id, threadMoves.commentId))
    .where(eq(threadMoves.id, moveId as MoveId))
  if (!row || row.move.undoneAt) return
  const { move, answer, comment } = row
  const anchor = move.kind === 'answer_to_comment' ? `comment-${comment.id}` : `answer-${answer.id}`
  const event = { questionId: move.toId, actorId: move.actorId, anchor }
  await tellEach(tx, event, [['moved', [answer.authorId]]], now)
}
