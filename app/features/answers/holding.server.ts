import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { answers } from '#db/schema/index.ts'
import type { Held } from '../posts/holding.ts'
import { type Answer, recountAnswers } from './find.server.ts'

/** From here on its author and staff see it alone, until it is approved. */
export async function holdAnswer(
  tx: Tx,
  { id, questionId }: Pick<Answer, 'id' | 'questionId'>,
  held: Held,
  now: Date,
) {
  await tx.update(answers).set(held).where(eq(answers.id, id))
  await recountAnswers(tx, questionId)
  await publish(tx, 'answer.changed', { answerId: id }, now)
  await publish(tx, 'question.changed', { questionId }, now)
  await publish(tx, 'post.held', { questionId, answerId: id, commentId: null }, now)
}
