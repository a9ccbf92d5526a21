import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questionTags } from '#db/schema/index.ts'

/** Questions are found by what their tags are called. */
export async function tellQuestionsOf(tx: Tx, tagId: TagId, now: Date): Promise<QuestionId[]> {
  const rows = await tx
    .select({ id: questionTags.questionId })
    .from(questionTags)
    .where(eq(questionTags.tagId, tagId))
    .orderBy(asc(questionTags.questionId))
  for (const { id } of rows) await publish(tx, 'question.changed', { questionId: id }, now)
  return rows.map(({ id }) => id)
}
