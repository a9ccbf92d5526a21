import type Database from 'better-sqlite3'
import { beginningWith, canBeMisspelt, type Stretch, stretchesAround } from '../spelling/closest.ts'
import { type Meant, meantWords, nearestWords, termOf } from '../spelling/meant.ts'
import { rememberingCounts } from './remembered-counts.ts'

/** Words looked at in one stretch: nobody waits for the rest. */
const MAX_STRETCH = 4_000
/** Of the words that begin as what is being typed, the shortest: those that are the least away. Each is counted, which
 *  takes 40 µs the first time. */
const MAX_BEGUN = 60
/** Endings that are offered for a word while it is typed. */
const MAX_ENDINGS = 12

/** From so many documents on a count may be a minute old. */
const COMMON = 100

export type Lexicon = ReturnType<typeof openLexicon>

/** What the index knows of words: how common each is, what a misspelt one means, how one that is begun may end. */
export function openLexicon(connection: Database.Database) {
  const countIn = (terms: 'search_terms' | 'search_title_terms', least: number) => {
    const statement = connection.prepare<[string], number>(`SELECT doc FROM ${terms} WHERE term = ?`).pluck()
    return rememberingCounts((term) => statement.get(term) ?? 0, least)
  }
  const inAll = countIn('search_terms', COMMON)
  const inTitles = countIn('search_title_terms', 1)
  const stretchOf = (column: Stretch['column']) =>
    connection
      .prepare<[string, string, number], string>(
        `SELECT word FROM search_words WHERE ${column} >= ? AND ${column} < ? LIMIT ?`,
      )
      .pluck()
  const stretches = { word: stretchOf('word'), reversed: stretchOf('reversed') }
  const wordsIn = ({ column, from, to }: Stretch) => stretches[column].all(from, to, MAX_STRETCH)
  const shortestFrom = connection
    .prepare<[string, string, number, number], string>(
      `SELECT word FROM (SELECT word FROM search_words WHERE word >= ? AND word < ? LIMIT ?)
       ORDER BY length(word), word LIMIT ?`,
    )
    .pluck()

  return {
    /** Documents that have the term; of common ones about as many. */
    count: inAll,
    countInTitles: inTitles,
    /** @param word in lower case */
    meant(word: string): Meant[] {
      if (!canBeMisspelt(word)) return []
      const candidates = stretchesAround(word).flatMap(wordsIn)
      const nearest = nearestWords(word, candidates)
      return meantWords(nearest, new Map(nearest.map(({ term }) => [term, inAll(term)])))
    },
    /** Terms of the words in titles that begin so, the commonest first. @param word in lower case */
    endings(word: string): string[] {
      const { from, to } = beginningWith(word)
      const begun = shortestFrom.all(from, to, MAX_STRETCH, MAX_BEGUN)
      const terms = new Set(begun.map(termOf))
      return Array.from(terms, (term) => ({ term, count: inTitles(term) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, MAX_ENDINGS)
        .map(({ term }) => term)
    },
  }
}
