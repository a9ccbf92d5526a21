import Database from 'better-sqlite3'
import { type Correction, MAX_HITS, type SearchFilters, type SearchHits, type SearchQuery } from '../port.ts'
import { type Asked, askedOf, hasWishes, isWithoutWords } from '../query/asked.ts'
import { hitLimit } from '../query-bounds.ts'
import { filterParameters } from './filter-parameters.ts'
import { anyOf, matching, phrase } from './fts-syntax.ts'
import { openLexicon } from './lexicon.ts'
import { openNearness } from './nearness.ts'
import { LATEST, RANKED, RANKED_TITLES, type Ranked } from './ranked-sql.ts'
import { soughtIn, soughtWhileTyping } from './sought.ts'

/** What neighbouring characters add beyond the characters themselves: decides between documents that have all of
 *  them, and leaves one that has them in another order ahead of one that has half. */
const PAIRS_WEIGHT = 0.25
/** Candidates of each of the two rankings; the best of the sum is among them. */
const CANDIDATES = 400

interface Ranking {
  hits: Ranked[]
  corrections: Correction[]
}

/** Answers queries from the file, which must be migrated. Blocks its thread while it does. */
export function openReader(file: string): (query: SearchQuery) => SearchHits {
  const connection = new Database(file, { readonly: true, fileMustExist: true })
  const lexicon = openLexicon(connection)
  const statement = (sql: string) => connection.prepare<[Record<string, unknown>], Ranked>(sql)
  const latest = statement(LATEST)

  /** Ranks by one of the two indexes. */
  const ranker = ({ all, among }: typeof RANKED) => {
    const [everywhere, filtered] = [statement(all), statement(among)]
    return (query: SearchFilters, match: string, limit: number): Ranked[] => {
      if (match === '') return []
      const parameters = { match, limit }
      if (!isFiltering(query)) return everywhere.all(parameters)
      return filtered.all({ ...filterParameters(query), ...parameters })
    }
  }
  const byTexts = ranker(RANKED)
  const byTitles = ranker(RANKED_TITLES)

  const byNearness = openNearness(connection, lexicon)

  const best = (query: SearchQuery, asked: Asked): Ranking => {
    const { any, corrections } = soughtIn(asked, lexicon)
    if (hitLimit(query) === 0) return { hits: [], corrections }
    const must = { all: asked.required.map(phrase), none: asked.excluded.map(phrase) }
    const byWords = byTexts(query, matching({ any, ...must }), CANDIDATES)
    const byPairs = byTexts(query, matching({ any: asked.pairs.map(phrase), ...must }), CANDIDATES)
    return { hits: byNearness(sum(byWords, byPairs).slice(0, MAX_HITS), asked.neighbours), corrections }
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
    const given = hits.slice(0, hitLimit(query)).map(({ id, score }) => ({ id, score }))
    return { hits: given, corrections, tookMs: performance.now() - started, degraded: false }
  }
}

const NO_EXCLUSION: Asked = { words: [], pairs: [], neighbours: [], synonyms: [], required: [], excluded: [] }
const isFiltering = (query: SearchFilters) => hasWishes(query, NO_EXCLUSION)

function sum(byWords: Ranked[], byPairs: Ranked[]): Ranked[] {
  if (byPairs.length === 0) return byWords
  const all = new Map(byWords.map((hit) => [hit.key, hit]))
  for (const hit of byPairs) {
    const score = (all.get(hit.key)?.score ?? 0) + PAIRS_WEIGHT * hit.score
    all.set(hit.key, { ...hit, score })
  }
  return [...all.values()].sort((a, b) => b.score - a.score)
}
