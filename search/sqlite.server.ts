import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/types.ts'
import { analyseEach } from './analyse-each.ts'
import { batches } from './batches.ts'
import type { DocumentId, SearchDocument, SearchEngine } from './port.ts'
import { rebuildInPlace } from './rebuild-in-place.ts'
import { WrittenWords } from './spelling/words-in.ts'
import { findWorker } from './sqlite/find-worker.ts'
import { mergeAll } from './sqlite/forget.ts'
import { QueryThread } from './sqlite/query-thread.ts'
import { addWords, type Row, remove as removeRows, toRow, upsert } from './sqlite/write.ts'
import { changedDocuments, storedCount, storedVersions } from './stored-versions.ts'

const DOCUMENTS_A_LOOK_UP = 200
/** So much holds the write lock for about 10 ms. */
const DOCUMENTS_A_TRANSACTION = 20
const CHARACTERS_A_TRANSACTION = 100_000
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
  const written = new WrittenWords()
  const thread = new QueryThread(() => options.workerUrl ?? findWorker(), db.location, options.timeLimitMs)
  const remove = (ids: DocumentId[]) =>
    inTurns(batches(ids, DOCUMENTS_A_TRANSACTION), (batch) => removeBatch(db, batch))
  const versions = () => storedVersions(db)
  return {
    name: 'sqlite',
    index: async (documents) => {
      for (const batch of batches(documents, DOCUMENTS_A_LOOK_UP))
        await replace(db, written, await changedDocuments(db, batch))
    },
    remove,
    rebuild: (documents) =>
      rebuildInPlace(documents, { replace: (batch) => replace(db, written, batch), remove, versions }),
    query: (query) => thread.query(query),
    versions,
    stats: async () => ({ documents: await storedCount(db), healthy: true }),
    forget: () => mergeAll(db),
    close: () => thread.close(),
  }
}

async function replace(db: Db, written: WrittenWords, documents: SearchDocument[]) {
  const rows = await analyseEach(documents, toRow)
  await inTurns(
    batches(rows, DOCUMENTS_A_TRANSACTION, rowLength, CHARACTERS_A_TRANSACTION),
    async (batch) => {
      const words = written.missing(batch.flatMap((row) => row.words))
      await db.write(async (tx) => {
        for (const row of batch) await upsert(tx, row)
        await addWords(tx, words)
      }, 'derived')
      written.confirm(words)
    },
  )
}

const rowLength = ({ texts }: Row) => texts.reduce((sum, text) => sum + text.length, 0)

const removeBatch = (db: Db, ids: DocumentId[]) => db.write((tx) => removeRows(tx, ids), 'derived')

async function inTurns<T>(all: Iterable<T[]>, work: (batch: T[]) => Promise<void>) {
  let isFirst = true
  for (const batch of all) {
    if (!isFirst) await pause(PAUSE_MS)
    await work(batch)
    isFirst = false
  }
}
