import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questionTags } from '#db/schema/index.ts'
import { QUESTIONS_TOLD } from './rules.ts'

/** Questions are found by what their tags are called: the index looks again at all that have one of these. They may be
 *  most of the forum's, so that they are told of in batches; doing it again changes nothing. */
export async function tellQuestionsOf(db: Db, tagIds: TagId[], now: Date) {
  for (const tagId of tagIds) {
    let after = 0 as QuestionId
    for (let ids = await questionsOf(db.read, tagId, after); ids.length > 0; ) {
      const batch = ids
      await db.write(async (tx) => {
        for (const questionId of batch) await publish(tx, 'question.changed', { questionId }, now)
      })
      after = batch.at(-1) ?? after
      ids = await questionsOf(db.read, tagId, after)
    }
  }
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
