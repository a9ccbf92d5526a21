import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { inBatches } from '#db/in-batches.server.ts'
import { publish } from '#db/outbox.server.ts'
import { questionTags } from '#db/schema/index.ts'
import { QUESTIONS_TOLD } from './rules.ts'

/** Questions are found by what their tags are called: the index looks again at all that have one of these. They may be
 *  most of the forum's, so that they are told of in batches; doing it again changes nothing. */
export async function tellQuestionsOf(db: Db, tagIds: TagId[], now: Date) {
  for (const tagId of tagIds)
    await inBatches(
      db,
      (after: QuestionId) => questionsOf(db.read, tagId, after),
      (tx, questionId) => publish(tx, 'question.changed', { questionId }, now),
    )
}

async function questionsOf(read: ReadDb, tagId: TagId, after: QuestionId): Promise<QuestionId[]> {
  const rows = await read
    .select({ id: questionTags.questionId })
    .from(questionTags)
    .where(and(eq(questionTags.tagId, tagId), gt(questionTags.questionId, after)))
    .orderBy(asc(questionTags.questionId))
    .limit(QUESTIONS_TOLD)
  return rows.map((row) => row.id)
}
