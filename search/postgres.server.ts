import type { Db } from '#db/types.ts'
import { queryTerms } from './analyse/query-terms.ts'
import { batches } from './batches.ts'
import type { SearchEngine, SearchHits, SearchQuery } from './port.ts'
import { type CountedTerm, DocumentFrequencies } from './postgres/document-frequencies.ts'
import { rank, type WeightedQuery } from './postgres/rank.ts'
import { quoteLexeme } from './postgres/tsvector.ts'
import { remove, toRow, upsert } from './postgres/write.ts'
import { changedDocuments, storedCount, storedVersions } from './stored-versions.ts'

const DOCUMENTS_A_TRANSACTION = 50
/** Of the rarest terms, as many as stay within; the rarest always. */
const MAX_POSTINGS = 60_000
/** What neighbouring characters add beyond the characters themselves. */
const PAIRS_WEIGHT = 0.5

/** Full text search in the forum's own PostgreSQL, from version 15 on. */
export function openPostgresSearch(db: Db): SearchEngine {
  const frequencies = new DocumentFrequencies()
  return {
    name: 'postgres',
    index: async (documents) => {
      for (const batch of batches(documents, DOCUMENTS_A_TRANSACTION)) {
        const rows = (await changedDocuments(db, batch)).map(toRow)
        if (rows.length > 0) await db.write((tx) => upsert(tx, rows))
      }
    },
    remove: async (ids) => {
      if (ids.length > 0) await db.write((tx) => remove(tx, ids))
    },
    query: (query) => find(db, frequencies, query),
    versions: () => storedVersions(db),
    stats: async () => ({ documents: await storedCount(db), healthy: true }),
    close: async () => undefined,
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
