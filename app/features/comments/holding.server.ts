import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { comments } from '#db/schema/index.ts'
import type { Held } from '../posts/holding.ts'
import { recountComments } from './comments.server.ts'

type Comment = typeof comments.$inferSelect

/** From here on its author and staff see it alone, until it is approved. */
export async function holdComment(
  tx: Tx,
  { id, questionId, answerId }: Pick<Comment, 'id' | 'questionId' | 'answerId'>,
  held: Held,
  now: Date,
) {
  await tx.update(comments).set(held).where(eq(comments.id, id))
  await recountComments(tx, questionId, answerId)
  await publish(tx, 'question.changed', { questionId }, now)
  await publish(tx, 'post.held', { questionId, answerId: null, commentId: id }, now)
}
