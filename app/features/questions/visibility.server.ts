import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { answers } from '#db/schema/index.ts'
import { tellOfDuplicate } from './duplicates.server.ts'
import type { Question } from './find.server.ts'

/** After everybody sees a question that nobody saw, or the other way round: the index, official answers made from what
 *  stands under it, and the question that it repeats look again. */
export async function tellOfVisibility(tx: Tx, question: Pick<Question, 'id' | 'canonicalId'>, now: Date) {
  const { id } = question
  const under = await tx.select({ answerId: answers.id }).from(answers).where(eq(answers.questionId, id))
  for (const { answerId } of under) await publish(tx, 'answer.changed', { answerId }, now)
  await tellOfDuplicate(tx, question, now)
  await publish(tx, 'question.changed', { questionId: id }, now)
}
