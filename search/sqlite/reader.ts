import Database from 'better-sqlite3'
import type { Correction, Hit, SearchFilters, SearchHits, SearchQuery } from '../port.ts'
import { type Asked, askedOf, hasWishes, isWithoutWords } from '../query/asked.ts'
import { hitLimit } from '../query-bounds.ts'
import { filterParameters } from './filter-parameters.ts'
import { anyOf, matching, phrase } from './fts-syntax.ts'
import { openLexicon } from './lexicon.ts'
import { LATEST, RANKED, RANKED_TITLES } from './ranked-sql.ts'
import { soughtIn, soughtWhileTyping } from './sought.ts'

/** What neighbouring characters add beyond the characters themselves: decides between documents that have all of
 *  them, and leaves one that has them in another order ahead of one that has half. */
const PAIRS_WEIGHT = 0.25
/** Candidates of each of the two rankings; the best of the sum is among them. */
const CANDIDATES = 400

interface Ranking {
  hits: Hit[]
  corrections: Correction[]
}

/** Answers queries from the file, which must be migrated. Blocks its thread while it does. */
export function openReader(file: string): (query: SearchQuery) => SearchHits {
  const connection = new Database(file, { readonly: true, fileMustExist: true })
  const lexicon = openLexicon(connection)
  const statement = (sql: string) => connection.prepare<[Record<string, unknown>], Hit>(sql)
  const latest = statement(LATEST)

  /** Ranks by one of the two indexes. */
  const ranker = ({ all, among }: typeof RANKED) => {
    const [everywhere, filtered] = [statement(all), statement(among)]
    return (query: SearchFilters, match: string, limit: number): Hit[] => {
      if (match === '') return []
      const parameters = { match, limit }
      if (!isFiltering(query)) return everywhere.all(parameters)
      return filtered.all({ ...filterParameters(query), ...parameters })
    }
  }
  const byTexts = ranker(RANKED)
  const byTitles = ranker(RANKED_TITLES)

  const best = (query: SearchQuery, asked: Asked): Ranking => {
    const { any, corrections } = soughtIn(asked, lexicon)
    if (hitLimit(query) === 0) return { hits: [], corrections }
    const must = { all: asked.required.map(phrase), none: asked.excluded.map(phrase) }
    const byWords = byTexts(query, matching({ any, ...must }), CANDIDATES)
    const byPairs = byTexts(query, matching({ any: asked.pairs.map(phrase), ...must }), CANDIDATES)
    return { hits: sum(byWords, byPairs), corrections }
  }

  const whileTyping = (query: SearchQuery, asked: Asked): Ranking => ({
    hits: byTitles(query, anyOf(soughtWhileTyping(asked, lexicon)), hitLimit(query)),
    corrections: [],
  })

  const all = (query: SearchQuery, asked: Asked): Ranking => {
    const match = anyOf(asked.excluded.map(phrase))
    const parameters = { ...filterParameters(query), match, limit: hitLimit(query) }
    return { hits: hasWishes(query, asked) ? latest.all(parameters) : [], corrections: [] }
  }

  return (query) => {
    const started = performance.now()
    const asked = askedOf(query)
    const find = isWithoutWords(asked) ? all : query.isTyping ? whileTyping : best
    const { hits, corrections } = find(query, asked)
    const tookMs = performance.now() - started
    return { hits: hits.slice(0, hitLimit(query)), corrections, tookMs, degraded: false }
  }
}

const NO_EXCLUSION: Asked = { words: [], pairs: [], synonyms: [], required: [], excluded: [] }
const isFiltering = (query: SearchFilters) => hasWishes(query, NO_EXCLUSION)

function sum(byWords: Hit[], byPairs: Hit[]): Hit[] {
  if (byPairs.length === 0) return byWords
  const scores = new Map(byWords.map(({ id, score }) => [id, score]))
  for (const { id, score } of byPairs) scores.set(id, (scores.get(id) ?? 0) + PAIRS_WEIGHT * score)
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score)
}
