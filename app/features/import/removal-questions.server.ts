import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { questionRef } from '#db/post.ts'
import { questions, questionTags, reputationEvents } from '#db/schema/index.ts'
import { reverseForPost } from '../reputation/reputation.server.ts'
import { engagedQuestions } from './engaged.server.ts'
import type { Importing } from './importing.ts'
import { forget, type Mapping } from './mapping.server.ts'
import { publishQuestions } from './publish.server.ts'
import { TagCounts } from './tags.server.ts'

/** Soft-deletes questions that are gone upstream, unless somebody here answered, commented or voted in the thread. */
export async function removeQuestions(importing: Importing, gone: Mapping[]) {
  const { writer, report } = importing
  const outcomes = await writer.write('removal of questions', gone, (tx, batch) =>
    removeBatch(tx, importing, batch),
  )
  for (const { removed, kept } of outcomes) {
    report.count('questions', 'removed', removed)
    report.count('questions', 'kept', kept)
  }
}

async function removeBatch(tx: Tx, { db, site, now }: Importing, batch: Mapping[]) {
  const all = batch.map(({ rowId }) => rowId as QuestionId)
  const engaged = await engagedQuestions(tx, all)
  const rows = await tx
    .update(questions)
    .set({ deletedAt: now })
    .where(
      and(
        inArray(
          questions.id,
          all.filter((id) => !engaged.has(id)),
        ),
        isNull(questions.deletedAt),
      ),
    )
    .returning({ id: questions.id, heldAt: questions.heldAt })
  const removed = new Set<number>(rows.map((row) => row.id))
  const ids = rows.map((row) => row.id)
  await uncountTags(
    tx,
    rows.filter((row) => row.heldAt === null).map((row) => row.id),
  )
  for (const id of await withPoints(tx, ids)) await reverseForPost(tx, questionRef(id), now)
  await forget(
    tx,
    site.id,
    'question',
    batch.filter(({ rowId }) => removed.has(rowId)),
  )
  await publishQuestions(tx, db.dialect, ids, now)
  return { removed: removed.size, kept: engaged.size }
}

async function uncountTags(tx: Tx, ids: QuestionId[]) {
  const rows = await tx
    .select({ tagId: questionTags.tagId })
    .from(questionTags)
    .where(inArray(questionTags.questionId, ids))
  const counts = new TagCounts()
  counts.add(
    rows.map((row): TagId => row.tagId),
    -1,
  )
  await counts.write(tx)
}

/** Those on which anybody earned or lost points. */
async function withPoints(tx: Tx, ids: QuestionId[]): Promise<QuestionId[]> {
  const rows = await tx
    .selectDistinct({ id: reputationEvents.questionId })
    .from(reputationEvents)
    .where(inArray(reputationEvents.questionId, ids))
  return rows.flatMap(({ id }) => id ?? [])
}
