import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/types.ts'
import { batches } from './batches.ts'
import type { DocumentId, SearchDocument, SearchEngine } from './port.ts'
import { findWorker } from './sqlite/find-worker.ts'
import { QueryWorker } from './sqlite/query-worker.ts'
import { remove, toRow, upsert } from './sqlite/write.ts'
import { changedDocuments, storedCount, storedVersions } from './stored-versions.ts'

/** So many documents hold the write lock for a few milliseconds. */
const DOCUMENTS_A_TRANSACTION = 20
/** Lets other writers have the lock, those of other processes too. */
const PAUSE_MS = 6

export interface SqliteSearchOptions {
  /** The bundled search/sqlite-worker.ts; looked for in build/workers of this or a parent folder by default. */
  workerUrl?: URL | undefined
  /** After this long a query is given up and its worker replaced. */
  timeLimitMs?: number | undefined
}

/** FTS5 in the forum's own file: writes through `db.write`, queries in a thread of their own. */
export function openSqliteSearch(db: Db, options: SqliteSearchOptions = {}): SearchEngine {
  const worker = new QueryWorker(options.workerUrl ?? findWorker(), db.location, options.timeLimitMs)
  return {
    name: 'sqlite',
    index: (documents) => inBatches(documents, (batch) => indexBatch(db, batch)),
    remove: (ids) => inBatches(ids, (batch) => removeBatch(db, batch)),
    query: (query) => worker.query(query),
    versions: () => storedVersions(db),
    stats: async () => ({ documents: await storedCount(db), healthy: true }),
    close: () => worker.close(),
  }
}

async function indexBatch(db: Db, documents: SearchDocument[]) {
  const rows = (await changedDocuments(db, documents)).map(toRow)
  if (rows.length === 0) return
  await db.write(async (tx) => {
    for (const row of rows) await upsert(tx, row)
  })
}

const removeBatch = (db: Db, ids: DocumentId[]) => db.write((tx) => remove(tx, ids))

async function inBatches<T>(list: T[], work: (batch: T[]) => Promise<void>) {
  let isFirst = true
  for (const batch of batches(list, DOCUMENTS_A_TRANSACTION)) {
    if (!isFirst) await pause(PAUSE_MS)
    await work(batch)
    isFirst = false
  }
}
