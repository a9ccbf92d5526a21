import { and, asc, eq, gt, or } from 'drizzle-orm'
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

async function threadsOf(read: ReadDb, userId: UserId, after: QuestionId): Promise<QuestionId[]> {
  const rows = await read
    .selectDistinct({ id: questions.id })
    .from(questions)
    .leftJoin(answers, and(eq(answers.questionId, questions.id), eq(answers.authorId, userId)))
    .where(and(gt(questions.id, after), or(eq(questions.authorId, userId), eq(answers.authorId, userId))))
    .orderBy(asc(questions.id))
    .limit(TOLD_BATCH)
  return rows.map((row) => row.id)
}
