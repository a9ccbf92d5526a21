import Database from 'better-sqlite3'
import { queryTerms } from '../analyse/query-terms.ts'
import type { DocumentId, SearchHits, SearchQuery } from '../port.ts'
import { hitLimit, tagFilter } from '../query-bounds.ts'
import { affordableTerms } from './affordable-terms.ts'
import { matchAny, matchPairs } from './fts-syntax.ts'
import { RANKED } from './ranked-sql.ts'

/** What neighbouring characters add beyond the characters themselves: decides between documents that have all of
 *  them, and leaves one that has them in another order ahead of one that has half. */
const PAIRS_WEIGHT = 0.5
/** Candidates of each of the two rankings; the best of the sum is among them. */
const CANDIDATES = 400

type Scored = { id: DocumentId; score: number }

/** Answers queries from the file, which must be migrated. Blocks its thread while it does. */
export function openReader(file: string): (query: SearchQuery) => SearchHits {
  const connection = new Database(file, { readonly: true, fileMustExist: true })
  const ranked = connection.prepare<[Record<string, unknown>], Scored>(RANKED)
  const affordable = affordableTerms(connection)

  const rank = (query: SearchQuery, match: string): Scored[] =>
    match === '' ? [] : ranked.all({ ...filtersOf(query), match, limit: CANDIDATES })

  return (query) => {
    const started = performance.now()
    const { terms, pairs } = queryTerms(query.text)
    const byTerms = rank(query, matchAny(affordable(terms)))
    const byPairs = rank(query, matchPairs(pairs))
    const hits = sum(byTerms, byPairs).slice(0, hitLimit(query))
    return { hits, tookMs: performance.now() - started, degraded: false }
  }
}

function sum(byTerms: Scored[], byPairs: Scored[]): Scored[] {
  if (byPairs.length === 0) return byTerms
  const scores = new Map(byTerms.map(({ id, score }) => [id, score]))
  for (const { id, score } of byPairs) scores.set(id, (scores.get(id) ?? 0) + PAIRS_WEIGHT * score)
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score)
}

const filtersOf = (query: SearchQuery) => ({
  kind: query.kind ?? null,
  language: query.language ?? null,
  solved: query.solved === undefined ? null : Number(query.solved),
  tag: tagFilter(query),
})
