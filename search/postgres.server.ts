import type { Db } from '#db/types.ts'
import { queryTerms } from './analyse/query-terms.ts'
import { analyseEach } from './analyse-each.ts'
import { batches } from './batches.ts'
import type { DocumentId, SearchDocument, SearchEngine, SearchHits, SearchQuery } from './port.ts'
import { type CountedTerm, DocumentFrequencies } from './postgres/document-frequencies.ts'
import { rank, type WeightedQuery } from './postgres/rank.ts'
import { quoteLexeme } from './postgres/tsvector.ts'
import { type Row, remove as removeRows, toRow, upsert } from './postgres/write.ts'
import { rebuildInPlace } from './rebuild-in-place.ts'
import { changedDocuments, storedCount, storedVersions } from './stored-versions.ts'

const DOCUMENTS_A_LOOK_UP = 200
const DOCUMENTS_A_TRANSACTION = 50
const CHARACTERS_A_TRANSACTION = 1_000_000
/** Of the rarest terms, as many as stay within; the rarest always. */
const MAX_POSTINGS = 60_000
/** What neighbouring characters add beyond the characters themselves. */
const PAIRS_WEIGHT = 0.5

/** Full text search in the forum's own PostgreSQL, from version 15 on. */
export function openPostgresSearch(db: Db): SearchEngine {
  const frequencies = new DocumentFrequencies()
  const versions = () => storedVersions(db)
  const remove = async (ids: DocumentId[]) => {
    if (ids.length > 0) await db.write((tx) => removeRows(tx, ids))
  }
  return {
    name: 'postgres',
    index: async (documents) => {
      for (const batch of batches(documents, DOCUMENTS_A_LOOK_UP))
        await replace(db, await changedDocuments(db, batch))
    },
    remove,
    rebuild: (documents) =>
      rebuildInPlace(documents, { replace: (batch) => replace(db, batch), remove, versions }),
    query: (query) => find(db, frequencies, query),
    versions,
    stats: async () => ({ documents: await storedCount(db), healthy: true }),
    close: async () => undefined,
  }
}

async function replace(db: Db, documents: SearchDocument[]) {
  const rows = await analyseEach(documents, toRow)
  const lengthOf = (row: Row) => row.tokens.length
  for (const batch of batches(rows, DOCUMENTS_A_TRANSACTION, lengthOf, CHARACTERS_A_TRANSACTION)) {
    await db.write((tx) => upsert(tx, batch))
  }
}

async function find(db: Db, frequencies: DocumentFrequencies, query: SearchQuery): Promise<SearchHits> {
  const started = performance.now()
  const { terms, pairs } = queryTerms(query.text)
  const total = await frequencies.total(db, Date.now())
  const affordable = affordableTerms(await frequencies.of(db, terms, Date.now()))
  const idfs = new Map(affordable.map(({ term, documents }) => [term, idf(documents, total)]))
  const hits = idfs.size === 0 ? [] : await rank(db.read, query, weighTerms(idfs), weighPairs(pairs, idfs))
  return { hits, tookMs: performance.now() - started, degraded: false }
}

function affordableTerms(terms: CountedTerm[]): CountedTerm[] {
  let spent = 0
  return terms
    .toSorted((a, b) => a.documents - b.documents)
    .filter(({ documents }, index) => {
      spent += documents
      return index === 0 || spent <= MAX_POSTINGS
    })
}

/** Robertson and Spärck Jones, as Lucene has it: never negative. */
const idf = (documents: number, total: number) => Math.log(1 + (total - documents + 0.5) / (documents + 0.5))

const weighTerms = (idfs: Map<string, number>): WeightedQuery[] =>
  Array.from(idfs, ([term, weight]) => ({ query: quoteLexeme(term), idf: weight }))

/** A pair is at least as rare as the rarer of its characters. */
const weighPairs = (pairs: [string, string][], idfs: Map<string, number>): WeightedQuery[] =>
  pairs.flatMap((pair) => {
    const [first, second] = pair.map((character) => idfs.get(character))
    if (first === undefined || second === undefined) return []
    return [{ query: pair.map(quoteLexeme).join(' <-> '), idf: PAIRS_WEIGHT * Math.max(first, second) }]
  })
