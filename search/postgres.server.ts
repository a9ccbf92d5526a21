import type { SQL } from 'drizzle-orm'
import type { Db } from '#db/types.ts'
import { analyseEach } from './analyse-each.ts'
import { batches } from './batches.ts'
import type { DocumentId, SearchDocument, SearchEngine, SearchHits, SearchQuery } from './port.ts'
import { conditionsOf } from './postgres/conditions.ts'
import { DocumentFrequencies } from './postgres/document-frequencies.ts'
import { latest, rank } from './postgres/rank.ts'
import { soughtIn } from './postgres/sought.ts'
import { addWords, type Row, remove as removeRows, toRow, upsert } from './postgres/write.ts'
import { type Asked, askedOf, hasWishes, isWithoutWords } from './query/asked.ts'
import { hitLimit } from './query-bounds.ts'
import { rebuildInPlace } from './rebuild-in-place.ts'
import { WrittenWords } from './spelling/words-in.ts'
import { changedDocuments, storedCount, storedVersions } from './stored-versions.ts'

const DOCUMENTS_A_LOOK_UP = 200
const DOCUMENTS_A_TRANSACTION = 50
const CHARACTERS_A_TRANSACTION = 1_000_000

/** Full text search in the forum's own PostgreSQL, from version 15 on. */
export function openPostgresSearch(db: Db): SearchEngine {
  const frequencies = new DocumentFrequencies()
  const written = new WrittenWords()
  const versions = () => storedVersions(db)
  const remove = async (ids: DocumentId[]) => {
    if (ids.length > 0) await db.write((tx) => removeRows(tx, ids), 'derived')
  }
  return {
    name: 'postgres',
    index: async (documents) => {
      for (const batch of batches(documents, DOCUMENTS_A_LOOK_UP))
        await replace(db, written, await changedDocuments(db, batch))
    },
    remove,
    rebuild: (documents) =>
      rebuildInPlace(documents, { replace: (batch) => replace(db, written, batch), remove, versions }),
    query: (query) => find(db, frequencies, query),
    versions,
    stats: async () => ({ documents: await storedCount(db), healthy: true }),
    close: async () => undefined,
  }
}

async function replace(db: Db, written: WrittenWords, documents: SearchDocument[]) {
  const rows = await analyseEach(documents, toRow)
  const lengthOf = (row: Row) => row.tokens.length
  for (const batch of batches(rows, DOCUMENTS_A_TRANSACTION, lengthOf, CHARACTERS_A_TRANSACTION)) {
    const words = written.missing(batch.flatMap((row) => row.words))
    await db.write(async (tx) => {
      await upsert(tx, batch)
      await addWords(tx, words)
    }, 'derived')
    written.confirm(words)
  }
}

async function find(db: Db, frequencies: DocumentFrequencies, query: SearchQuery): Promise<SearchHits> {
  const started = performance.now()
  const asked = askedOf(query)
  const conditions = conditionsOf(query, asked)
  const { hits, corrections } = isWithoutWords(asked)
    ? { hits: hasWishes(query, asked) ? await latest(db.read, query, conditions) : [], corrections: [] }
    : await best(db, frequencies, { query, asked, conditions })
  return { hits, corrections, tookMs: performance.now() - started, degraded: false }
}

async function best(
  db: Db,
  frequencies: DocumentFrequencies,
  { query, asked, conditions }: { query: SearchQuery; asked: Asked; conditions: SQL },
) {
  const sought = await soughtIn({ db, frequencies }, asked, query.isTyping ?? false)
  const isRanked = sought.words.length > 0 && hitLimit(query) > 0
  const hits = isRanked ? await rank(db.read, query, { ...sought, conditions }) : []
  return { hits, corrections: sought.corrections }
}
