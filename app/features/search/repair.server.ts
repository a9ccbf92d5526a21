import type { Db } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { batches } from '#search/batches.ts'
import type { DocumentId, SearchEngine } from '#search/port.ts'
import { compareIndex, type IndexDifference, type IndexReport, letOthersWork } from './compare.server.ts'
import { byKind } from './document-ids.ts'
import { indexEntries, indexQuestions } from './index.server.ts'
import { type Found, saveReport } from './reports.server.ts'
import { INDEX_BATCH } from './rules.ts'

/** Compares, and has the outbox mend what differs: whoever indexed beside it could put an older state over a
 *  newer one. What was found is kept for the admin. */
export async function reconcileIndex(db: Db, engine: SearchEngine, now: Date): Promise<IndexReport> {
  const report = await compareIndex(db, engine)
  const at = now.getTime()
  const told = { startedAt: at, finishedAt: at, error: null, ...countsOf(report) }
  await db.write((tx) => saveReport(tx, 'comparison', told, now))
  await publishChanges(
    db,
    report.differences.map(({ id }) => id),
    now,
  )
  return report
}

export function countsOf({ differences, pending }: IndexReport): Found {
  const count = (sought: IndexDifference['problem']) =>
    differences.filter(({ problem }) => problem === sought).length
  return {
    differences: differences.length,
    missing: count('missing'),
    stale: count('stale'),
    leftOver: count('left_over'),
    pending: pending.length,
  }
}

/** Mends at once, for commands: a server may not run. Then the outbox does it again, as one may. */
export async function mendIndex(db: Db, engine: SearchEngine, ids: DocumentId[], now: Date) {
  for (const batch of batches(ids, INDEX_BATCH)) {
    const { questionIds, entryIds } = byKind(batch)
    await indexQuestions(db.read, engine, questionIds)
    await indexEntries(db.read, engine, entryIds)
    await letOthersWork()
  }
  await publishChanges(db, ids, now)
}

async function publishChanges(db: Db, ids: DocumentId[], now: Date) {
  for (const batch of batches(ids, INDEX_BATCH)) {
    const { questionIds, entryIds } = byKind(batch)
    await db.write(async (tx) => {
      for (const questionId of questionIds) await publish(tx, 'question.changed', { questionId }, now)
      for (const entryId of entryIds) await publish(tx, 'entry.changed', { entryId }, now)
    })
    await letOthersWork()
  }
}
