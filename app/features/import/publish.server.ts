import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import type { QuestionSource } from './question-source.server.ts'

/** One row a question, however often an import comes back to it: a row that nobody has claimed yet will see this
 *  change too. PostgreSQL locks such a row, so that it is not claimed before this is committed. */
export async function publishQuestions(tx: Tx, dialect: Db['dialect'], ids: Iterable<QuestionId>, now: Date) {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const query = tx
    .select({ key: outbox.key })
    .from(outbox)
    .where(
      and(
        inArray(
          outbox.key,
          wanted.map((id) => `question:${id}`),
        ),
        eq(outbox.topic, 'question.changed'),
        isNull(outbox.claimedUntil),
        isNull(outbox.parkedAt),
      ),
    )
  const rows = dialect === 'postgresql' ? await query.for('update') : await query
  const waiting = new Set(rows.map((row) => row.key))
  for (const questionId of wanted) {
    if (!waiting.has(`question:${questionId}`)) await publish(tx, 'question.changed', { questionId }, now)
  }
}

/** Official answers made from these look again. */
export async function publishAnswers(tx: Tx, ids: Iterable<AnswerId>, now: Date) {
  for (const answerId of new Set(ids)) await publish(tx, 'answer.changed', { answerId }, now)
}

interface Imported {
  source: Pick<QuestionSource, 'post' | 'known' | 'canonicalId' | 'changed'>
}

/** Titles of questions that were merged there, or are no more, are what others are asked as here. */
export async function publishDuplicates(
  tx: Tx,
  batch: Imported[],
  rows: { externalId: number; rowId: number }[],
  now: Date,
) {
  const rowIds = new Map(rows.map(({ externalId, rowId }) => [externalId, rowId]))
  for (const { source } of batch) {
    const questionId = rowIds.get(source.post.row.id)
    const concerns = source.canonicalId !== null || (source.known && source.changed.has('canonical'))
    if (concerns && questionId) await publish(tx, 'duplicate.changed', { questionId }, now)
  }
}
