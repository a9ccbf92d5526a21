import type { ReadDb } from '#db/client.server.ts'
import type { ParsedQuery } from '#search/parse-query.ts'
import {
  type Correction,
  MAX_HITS,
  type SearchEngine,
  type SearchHits,
  type SearchQuery,
} from '#search/port.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { cursorAt, offsetOf } from './cursor.ts'
import { type Facets, facetsOf } from './facets.server.ts'
import { synonymsFor } from './glossary.view.server.ts'
import { ranked, sorted } from './rank.ts'
import { readRequest, type SearchRequest } from './request.server.ts'
import { resultsFor, type SearchResult } from './results.server.ts'
import { RESULTS_PER_PAGE } from './rules.ts'
import { visibleHits } from './visible.server.ts'

export type { Segment } from './highlight.ts'
export type { SearchRequest } from './request.server.ts'
export type { SearchResult } from './results.server.ts'

export interface SearchPage {
  items: SearchResult[]
  /** Results that stand before these, on earlier pages. */
  offset: number
  /** Among the best 200, after visibility. */
  total: number
  /** More than the best 200 match: shown as "200+". */
  isMore: boolean
  next: string | null
  /** What was understood of the text. */
  parsed: ParsedQuery
  facets: Facets
  /** The text as it was probably meant, when words in it are misspelt: they were looked for already. */
  suggestion: string | null
  engine: SearchEngine['name']
  /** Of the engine, in milliseconds. */
  tookMs: number
  /** The engine that was asked for did not answer: results may be less precise. */
  degraded: boolean
}

/** Official answers and threads in one list.
 *  @throws AppError `lists.bad_cursor` 400 · `search.unavailable` 503 when no engine answers */
export async function search(
  read: ReadDb,
  engine: SearchEngine,
  viewer: Viewer,
  request: SearchRequest,
  now: Date,
): Promise<SearchPage> {
  const { limit = RESULTS_PER_PAGE, sort = 'relevance' } = request
  const offset = offsetOf(request.cursor)
  const locale = request.locale ?? viewer?.language ?? 'en'
  const { parsed, filters } = await readRequest(read, viewer, request)
  const { phrases, excluded } = parsed
  const words = [parsed.text, ...phrases].join(' ').trim()
  const synonyms = await synonymsFor(read, words)
  const query = { ...filters, text: parsed.text, phrases, excluded, synonyms, limit: MAX_HITS }
  const answer = await ask(engine, query)
  const found = sorted(ranked(await visibleHits(read, answer, filters), words, locale, now), sort)
  const end = offset + limit
  return {
    items: await resultsFor(read, found.slice(offset, end), [words, ...synonyms].join(' \n '), locale),
    offset,
    total: found.length,
    isMore: answer.hits.length >= MAX_HITS,
    next: end < found.length ? cursorAt(end) : null,
    parsed,
    facets: await facetsOf(read, found, locale),
    suggestion: corrected(request.text, answer.corrections),
    engine: engine.name,
    tookMs: answer.tookMs,
    degraded: answer.degraded,
  }
}

function ask(engine: SearchEngine, query: SearchQuery): Promise<SearchHits> {
  return engine.query(query).catch(() => fail('search.unavailable', 503, { retryAfter: 5 }))
}

/** Only whole words: what is meant by `chek` says nothing about `chekhov`. */
function corrected(text: string, corrections: readonly Correction[]): string | null {
  let meant = text
  for (const correction of corrections) {
    const typed = correction.typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    meant = meant.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'gu'), correction.meant)
  }
  return meant === text ? null : meant
}
