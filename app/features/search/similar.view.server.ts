import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchEngine, SearchHits } from '#search/port.ts'
import { synonymsOf } from '#search/query/synonyms.ts'
import { weightedLength } from '~/markdown/length.ts'
import { conceptsIn } from '../glossary/glossary.view.server.ts'
import { exactFirst, showingExactly } from './exact.server.ts'
import { ranked } from './rank.ts'
import { resultsFor, type SearchResult, type TitleResult, titlesFor } from './results.server.ts'
import { MIN_TYPED, type Officials, SIMILAR_BODY_LENGTH, SIMILAR_LIMIT, SUGGESTIONS } from './rules.ts'
import type { SimilarInput } from './schema.ts'
import { inOwnLanguage } from './twins.server.ts'
import { visibleHits } from './visible.server.ts'

/** What was asked and answered before, for somebody who is writing a question; at most eight. Never logged. A
 *  form must not fail because its helper does: without an engine it is empty. */
export async function similar(
  read: ReadDb,
  engine: SearchEngine,
  { title, body = '', language = 'en', officials }: SimilarInput & { officials?: Officials },
  now: Date,
): Promise<SearchResult[]> {
  const text = `${title}\n${body.slice(0, SIMILAR_BODY_LENGTH)}`
  const concepts = await conceptsIn(read, title)
  const synonyms = synonymsOf(concepts, title)
  const answer = await engine.query({ text, synonyms, limit: 5 * SIMILAR_LIMIT }).catch(() => NOTHING)
  const wanted = { text: title, concepts, language, officials }
  const visible = await inOwnLanguage(read, await visibleHits(read, answer, {}), language)
  const found = ranked(visible, wanted, now)
  return resultsFor(read, found.slice(0, SIMILAR_LIMIT), { text }, language)
}

interface Typed {
  text: string
  language: Language
  kind?: 'question' | 'entry' | undefined
  /** First by default. */
  officials?: Officials
}

/** What may be meant by what is in a search box so far: titles, the last word still growing. Never logged. */
export async function suggestions(
  read: ReadDb,
  engine: SearchEngine,
  { text, language, kind, officials }: Typed,
  now: Date,
): Promise<TitleResult[]> {
  if (weightedLength(text).min < MIN_TYPED) return []
  const query = { text, kind, isTyping: true as const, limit: 5 * SUGGESTIONS }
  const answer = await engine.query(query).catch(() => NOTHING)
  const wanted = { text, concepts: [], language, officials }
  const visible = await inOwnLanguage(read, await visibleHits(read, answer, { kind }), language)
  const found = ranked(visible, wanted, now)
  const exact = await showingExactly(read, [text], { kind }, language)
  return titlesFor(read, exactFirst(exact, found).slice(0, SUGGESTIONS), language)
}

const NOTHING: SearchHits = { hits: [], corrections: [], tookMs: 0, degraded: true }
