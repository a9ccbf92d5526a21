import { setTimeout as pause } from 'node:timers/promises'
import { and, inArray, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { outbox } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { type DocumentId, entryDocumentId, questionDocumentId, type SearchEngine } from '#search/port.ts'
import { byKind } from './document-ids.ts'
import { entryDocuments, questionDocuments } from './documents.server.ts'
import { findableEntries, findableQuestions } from './index.server.ts'
import { INDEX_BATCH } from './rules.ts'

export interface IndexDifference {
  id: DocumentId
  /** Not in the index, in it as it was before, or in it though nobody may find it. */
  problem: 'missing' | 'stale' | 'left_over'
}

export interface IndexReport {
  differences: IndexDifference[]
  /** Other than it should be, and the outbox is about to mend it. */
  pending: DocumentId[]
}

/** What the index should hold of a document; null = nothing. */
interface Wanted {
  version: string | null
  isPending: boolean
}

/** Compares the index with the database while both change. */
export async function compareIndex(db: Db, engine: SearchEngine): Promise<IndexReport> {
  const suspects = await findSuspects(db.read, engine)
  const wanted = await db.snapshot((read) => wantedOf(read, suspects))
  return confirm(db, engine, wanted)
}

/** A first look, batch by batch: all that is wrong is among these, and much that was only on its way. */
export async function findSuspects(read: ReadDb, engine: SearchEngine): Promise<DocumentId[]> {
  const suspects: DocumentId[] = []
  const indexed = new Set<DocumentId>()
  let batch = new Map<DocumentId, string>()
  const look = async () => {
    const versions = await versionsIn(read, [...batch.keys()])
    for (const [id, version] of batch) if (versions.get(id) !== version) suspects.push(id)
    batch = new Map()
    await letOthersWork()
  }
  for await (const { id, version } of engine.versions()) {
    indexed.add(id)
    batch.set(id, version)
    if (batch.size === INDEX_BATCH) await look()
  }
  await look()
  for await (const ids of findableQuestions(read))
    suspects.push(...absent(indexed, ids.map(questionDocumentId)))
  for await (const ids of findableEntries(read)) suspects.push(...absent(indexed, ids.map(entryDocumentId)))
  return suspects
}

const absent = (indexed: Set<DocumentId>, ids: DocumentId[]) => ids.filter((id) => !indexed.has(id))

/** What one state of the database wants of the index for these. */
export async function wantedOf(read: ReadDb, ids: DocumentId[]): Promise<Map<DocumentId, Wanted>> {
  const wanted = new Map<DocumentId, Wanted>()
  for (const batch of batches(ids, INDEX_BATCH)) {
    const versions = await versionsIn(read, batch)
    const pending = await pendingIn(read, batch)
    for (const id of batch) wanted.set(id, { version: versions.get(id) ?? null, isPending: pending.has(id) })
    await letOthersWork()
  }
  return wanted
}

/** Judges what was wanted by looking at the index again, and at the database once more after that. A document
 *  that did not change between the two looks, and that the outbox owed nothing for in the first, must have been
 *  in the index in between: then, and only then, it is a difference that it was not. */
export async function confirm(
  db: Db,
  engine: SearchEngine,
  before: Map<DocumentId, Wanted>,
): Promise<IndexReport> {
  const report: IndexReport = { differences: [], pending: [] }
  if (before.size === 0) return report
  const indexed = await indexedVersions(engine, before)
  const after = await db.snapshot((read) => wantedOf(read, [...before.keys()]))
  for (const [id, { version, isPending }] of before) {
    const actual = indexed.get(id) ?? null
    const now = after.get(id)
    if (actual === version || now?.version !== version) continue
    if (isPending || now.isPending) report.pending.push(id)
    else report.differences.push({ id, problem: problemOf(version, actual) })
  }
  return report
}

const problemOf = (wanted: string | null, actual: string | null) =>
  wanted === null ? 'left_over' : actual === null ? 'missing' : 'stale'

async function indexedVersions(engine: SearchEngine, ids: Map<DocumentId, Wanted>) {
  const indexed = new Map<DocumentId, string>()
  for await (const { id, version } of engine.versions()) if (ids.has(id)) indexed.set(id, version)
  return indexed
}

async function versionsIn(read: ReadDb, ids: DocumentId[]): Promise<Map<DocumentId, string>> {
  const { questionIds, entryIds } = byKind(ids)
  const documents = [
    ...(await questionDocuments(read, questionIds)),
    ...(await entryDocuments(read, entryIds)),
  ]
  return new Map(documents.map((document) => [document.id, document.version]))
}

/** A parked row is owed no more: nobody is going to do it. */
async function pendingIn(read: ReadDb, ids: DocumentId[]): Promise<Set<DocumentId>> {
  const { questionIds, entryIds } = byKind(ids)
  const byKey = new Map<string, DocumentId>([
    ...questionIds.map((id) => [`question:${id}`, questionDocumentId(id)] as const),
    ...entryIds.map((id) => [`entry:${id}`, entryDocumentId(id)] as const),
  ])
  const rows = await read
    .selectDistinct({ key: outbox.key })
    .from(outbox)
    .where(
      and(
        inArray(outbox.key, [...byKey.keys()]),
        inArray(outbox.topic, ['question.changed', 'entry.changed']),
        isNull(outbox.parkedAt),
      ),
    )
  return new Set(rows.flatMap(({ key }) => byKey.get(key) ?? []))
}

/** The SQLite driver never leaves the thread by itself. */
export const letOthersWork = () => pause(1)
