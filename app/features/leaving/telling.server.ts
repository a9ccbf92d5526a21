import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { inBatches } from '#db/in-batches.server.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, questions } from '#db/schema/index.ts'
import { TOLD_BATCH } from './rules.ts'

/** The index and the caches look again at every thread that somebody wrote in who is nobody now. Somebody may have
 *  written in thousands, so that they are told of in batches; doing it again changes nothing. */
export async function tellOfDeleted(db: Db, userIds: UserId[], now: Date) {
  for (const userId of userIds)
    await inBatches(
      db,
      (after: QuestionId) => threadsOf(db.read, userId, after),
      (tx, questionId) => publish(tx, 'question.changed', { questionId }, now),
    )
}

/** Asked for apart, as each is found by its author: together they would be found by looking at every thread. */
async function threadsOf(read: ReadDb, userId: UserId, after: QuestionId): Promise<QuestionId[]> {
  const asked = await read
    .select({ id: questions.id })
    .from(questions)
    .where(and(eq(questions.authorId, userId), gt(questions.id, after)))
    .orderBy(asc(questions.id))
    .limit(TOLD_BATCH)
  const answered = await read
    .selectDistinct({ id: answers.questionId })
    .from(answers)
    .where(and(eq(answers.authorId, userId), gt(answers.questionId, after)))
    .orderBy(asc(answers.questionId))
    .limit(TOLD_BATCH)
  const ids = new Set([...asked, ...answered].map((row) => row.id))
  return [...ids].sort((one, other) => one - other).slice(0, TOLD_BATCH)
}
