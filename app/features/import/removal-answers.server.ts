import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import { answers, questions, reputationEvents } from '#db/schema/index.ts'
import { withdrawIn } from '../answers/acceptance.server.ts'
import { reverseForPost } from '../reputation/reputation.server.ts'
import { recountAnswersOf } from './counters.server.ts'
import { engagedAnswers } from './engaged.server.ts'
import type { Importing } from './importing.ts'
import { forget, type Mapping } from './mapping.server.ts'
import { publishAnswers, publishQuestions } from './publish.server.ts'
import { sourceId } from './site.ts'

/** Soft-deletes answers that are gone upstream, unless somebody here commented or voted on them, or their whole
 *  thread is gone there and stays here. */
export async function removeAnswers(importing: Importing, gone: Mapping[]) {
  const { writer, report } = importing
  const outcomes = await writer.write('removal of answers', gone, (tx, batch) =>
    removeBatch(tx, importing, batch),
  )
  for (const { removed, kept } of outcomes) {
    report.count('answers', 'removed', removed)
    report.count('answers', 'kept', kept)
  }
}

async function removeBatch(tx: Tx, importing: Importing, batch: Mapping[]) {
  const { db, site, now } = importing
  const standing = await standingAnswers(tx, importing, batch)
  const engaged = await engagedAnswers(
    tx,
    standing.map(({ id }) => id),
  )
  const leaving = standing.filter(({ id, inKeptThread }) => !inKeptThread && !engaged.has(id))
  const ids = leaving.map(({ id }) => id)
  for (const { id, question } of leaving) {
    if (question.acceptedAnswerId === id) await withdrawIn(tx, question, now)
  }
  await tx.update(answers).set({ deletedAt: now }).where(inArray(answers.id, ids))
  for (const id of await withPoints(tx, ids)) await reverseForPost(tx, answerRef(id), now)
  const removed = new Set<number>(ids)
  await forget(
    tx,
    site.id,
    'answer',
    batch.filter(({ rowId }) => removed.has(rowId)),
  )
  const touched = leaving.map(({ question }) => question.id)
  await recountAnswersOf(tx, touched)
  await publishAnswers(tx, ids, now)
  await publishQuestions(tx, db.dialect, touched, now)
  return { removed: ids.length, kept: standing.length - ids.length }
}

/** Those that nobody deleted, with their questions. */
async function standingAnswers(tx: Tx, { scratch }: Importing, batch: Mapping[]) {
  const rows = await tx
    .select({ id: answers.id, deletedAt: answers.deletedAt, question: questions })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(
      inArray(
        answers.id,
        batch.map(({ rowId }) => rowId as AnswerId),
      ),
    )
  const upstream = scratch.present(
    'posts',
    rows.map(({ question }) => sourceId(question.sourceUrl)),
  )
  return rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, question }) => ({
      id,
      question,
      inKeptThread: question.deletedAt === null && !upstream.has(sourceId(question.sourceUrl)),
    }))
}

/** Those on which anybody earned or lost points. */
async function withPoints(tx: Tx, ids: AnswerId[]): Promise<AnswerId[]> {
  const rows = await tx
    .selectDistinct({ id: reputationEvents.answerId })
    .from(reputationEvents)
    .where(inArray(reputationEvents.answerId, ids))
  return rows.flatMap(({ id }) => id ?? [])
}
