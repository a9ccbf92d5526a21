import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { ReadDb } from '#db/client.server.ts'
import { type ParsedQuery, wordsOf } from '#search/parse-query.ts'
import {
  type Correction,
  MAX_HITS,
  type SearchEngine,
  type SearchFilters,
  type SearchHits,
  type SearchQuery,
} from '#search/port.ts'
import { synonymsOf } from '#search/query/synonyms.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { conceptsIn } from '../glossary/glossary.view.server.ts'
import { cursorAt, offsetOf } from './cursor.ts'
import { exactFirst, showingExactly } from './exact.server.ts'
import { type Facets, facetsOf } from './facets.server.ts'
import { type Found, ranked, sorted } from './rank.ts'
import { readRequest, type SearchRequest } from './request.server.ts'
import { resultsFor, type SearchResult } from './results.server.ts'
import { RESULTS_PER_PAGE } from './rules.ts'
import { inOwnLanguage } from './twins.server.ts'
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
  /** What was looked for beside words: names are resolved. */
  filters: SearchFilters
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
  const { limit = RESULTS_PER_PAGE, sort = 'relevance', officials } = request
  const offset = offsetOf(request.cursor)
  const locale = request.locale ?? viewer?.language ?? 'en'
  const { parsed, filters } = await readRequest(read, viewer, request)
  const { phrases, excluded } = parsed
  const words = wordsOf(parsed)
  const concepts = await conceptsIn(read, words)
  const synonyms = synonymsOf(concepts, words)
  const query = { ...filters, text: parsed.text, phrases, excluded, synonyms, limit: MAX_HITS }
  const answer = await ask(engine, query)
  const meant = corrected(words, answer.corrections) ?? words
  const visible = await visibleHits(read, answer, filters)
  const wide = isChoosing(filters) ? await unchosen(read, engine, query, visible) : visible
  // SQLite never leaves the thread by itself, and each of these steps takes milliseconds.
  await letOthersWork()
  const wanted = { text: meant, concepts, language: locale, officials }
  const exact = await showingExactly(read, [request.text, words], filters, locale)
  const readable = async (hits: Found[]) => (isPicking(filters) ? hits : inOwnLanguage(read, hits, locale))
  const shown = await readable(visible)
  const found = sorted(exactFirst(exact, ranked(shown, wanted, now)), sort)
  const shownWide = wide === visible ? shown : await readable(wide)
  const end = offset + limit
  await letOthersWork()
  const items = await resultsFor(read, found.slice(offset, end), { text: meant, synonyms }, locale)
  await letOthersWork()
  return {
    items,
    offset,
    total: found.length,
    isMore: answer.hits.length >= MAX_HITS,
    next: end < found.length ? cursorAt(end) : null,
    parsed,
    filters,
    facets: await facetsOf(read, { found, wide: shownWide, inEachLanguage: wide, chosen: filters }, locale),
    suggestion: corrected(request.text, answer.corrections),
    engine: engine.name,
    tookMs: answer.tookMs,
    degraded: answer.degraded,
  }
}

function ask(engine: SearchEngine, query: SearchQuery): Promise<SearchHits> {
  return engine.query(query).catch(() => fail('search.unavailable', 503, { retryAfter: 5 }))
}

const isChoosing = ({ kind, status, language }: SearchFilters) =>
  [kind, status, language].some((choice) => choice !== undefined)

/** By what twins may differ in. */
const isPicking = ({ language, created }: SearchFilters) => language !== undefined || created !== undefined

/** What the same search would find without its choices: where it says nothing else there is no such search, and `chosen`
 *  is all there is to count. */
async function unchosen<Hit>(read: ReadDb, engine: SearchEngine, query: SearchQuery, chosen: Hit[]) {
  const wide = { ...query, kind: undefined, status: undefined, language: undefined }
  const found = await visibleHits(read, await ask(engine, wide), wide)
  return found.length > 0 ? found : chosen
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
