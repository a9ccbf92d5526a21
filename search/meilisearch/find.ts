import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch'
import type { DocumentId, Hit, SearchHits, SearchQuery } from '../port.ts'
import { type Asked, askedOf, hasWishes, isWithoutWords } from '../query/asked.ts'
import { hitLimit } from '../query-bounds.ts'
import type { Connection } from './connection.ts'
import { exactly, type Found, fuse } from './fuse.ts'
import { latestRequest, typingRequest, wordRequests } from './requests.ts'

/** Meilisearch forgives misspelt words without saying what was meant: there are no corrections.
 *  @throws MeilisearchError when the server refuses or does not answer in time */
export async function find(connection: Connection, query: SearchQuery): Promise<SearchHits> {
  const started = performance.now()
  const hits = await hitsOf(connection, query, askedOf(query))
  return {
    hits: hits.slice(0, hitLimit(query)),
    corrections: [],
    tookMs: performance.now() - started,
    degraded: false,
  }
}

async function hitsOf(connection: Connection, query: SearchQuery, asked: Asked): Promise<Hit[]> {
  const { indexUid } = connection
  if (hitLimit(query) === 0) return []
  if (isWithoutWords(asked)) {
    return hasWishes(query, asked) ? single(connection, latestRequest(indexUid, query, asked)) : []
  }
  if (query.isTyping) return single(connection, typingRequest(indexUid, query, asked))
  return fused(connection, query, asked)
}

async function single(connection: Connection, request: MultiSearchQuery): Promise<Hit[]> {
  const [found] = await ask(connection, [request])
  return found?.hits.map(({ id, _rankingScore = 0 }) => ({ id, score: _rankingScore })) ?? []
}

/** Everything in one request. */
async function fused(connection: Connection, query: SearchQuery, asked: Asked): Promise<Hit[]> {
  const { all, words, whole } = wordRequests(connection.indexUid, query, asked)
  const [total, ...found] = await ask(connection, [all, ...words, ...(whole ? [whole] : [])])
  const byWord = found.slice(0, words.length).map(exactly)
  return fuse(byWord, whole && found[words.length], total?.estimatedTotalHits ?? 0)
}

async function ask({ asking }: Connection, queries: MultiSearchQuery[]): Promise<Found[]> {
  const { results } = await asking.multiSearch<MultiSearchParams, { id: DocumentId }>({ queries })
  return results.map(({ hits, estimatedTotalHits = 0 }) => ({ hits, estimatedTotalHits }))
}
