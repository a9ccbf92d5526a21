import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { MAX_HITS, type SearchEngine, type SearchHits, type SearchQuery } from '#search/port.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { tagKey } from '../tags/names.ts'
import { resolveTags } from '../tags/tags.server.ts'
import { cursorAt, offsetOf } from './cursor.ts'
import { ranked } from './rank.ts'
import { resultsFor, type SearchResult } from './results.server.ts'
import { RESULTS_PER_PAGE, SIMILAR_BODY_LENGTH, SIMILAR_LIMIT } from './rules.ts'
import type { SimilarInput } from './schema.ts'
import { visibleHits } from './visible.server.ts'

export type { Segment } from './highlight.ts'
export type { SearchResult } from './results.server.ts'

export interface SearchRequest {
  /** What was typed; anything at all. */
  text: string
  kind?: 'question' | 'entry' | undefined
  /** A slug, or any name of the tag in any language. */
  tag?: string | undefined
  solved?: boolean | undefined
  language?: Language | undefined
  /** The language of the page: names are in it, and what is written in it counts more. The viewer's by default. */
  locale?: Language | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

export interface SearchPage {
  items: SearchResult[]
  /** Among the best 200, after visibility. */
  total: number
  /** More than the best 200 match: shown as "200+". */
  isMore: boolean
  next: string | null
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
): Promise<SearchPage> {
  const { text, kind, solved, language, limit = RESULTS_PER_PAGE } = request
  const offset = offsetOf(request.cursor)
  const locale = request.locale ?? viewer?.language ?? 'en'
  const tag = request.tag ? await slugOfTag(read, request.tag) : undefined
  const filters = { kind, solved, language }
  const answer = await ask(engine, { text, tag, ...filters, limit: MAX_HITS })
  const found = ranked(await visibleHits(read, answer, filters), locale)
  const end = offset + limit
  return {
    items: await resultsFor(read, found.slice(offset, end), text, locale),
    total: found.length,
    isMore: answer.hits.length >= MAX_HITS,
    next: end < found.length ? cursorAt(end) : null,
    engine: engine.name,
    tookMs: answer.tookMs,
    degraded: answer.degraded,
  }
}

/** What was asked and answered before, for somebody who is writing a question; at most eight. Never logged. A
 *  form must not fail because its helper does: without an engine it is empty. */
export async function similar(
  read: ReadDb,
  engine: SearchEngine,
  { title, body = '', language }: SimilarInput,
): Promise<SearchResult[]> {
  const text = `${title}\n${body.slice(0, SIMILAR_BODY_LENGTH)}`
  const answer = await engine.query({ text, limit: 2 * SIMILAR_LIMIT }).catch(() => NOTHING)
  const locale = language ?? 'en'
  const found = ranked(await visibleHits(read, answer, {}), locale)
  return resultsFor(read, found.slice(0, SIMILAR_LIMIT), text, locale)
}

const NOTHING: SearchHits = { hits: [], tookMs: 0, degraded: true }

function ask(engine: SearchEngine, query: SearchQuery): Promise<SearchHits> {
  return engine.query(query).catch(() => fail('search.unavailable', 503, { retryAfter: 5 }))
}

/** A name that no tag has finds nothing, as a slug that no document has. */
async function slugOfTag(read: ReadDb, name: string): Promise<string> {
  const { known } = await resolveTags(read, [name])
  return known[0]?.slug ?? tagKey(name)
}
