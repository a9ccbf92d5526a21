import { isStopWord } from '../analyse/stop-words.ts'
import { tokensIn } from '../analyse.ts'
import { closest } from './closest.ts'

/** A word of the index that a misspelt one may be. */
export interface Meant {
  word: string
  /** As it is indexed. */
  term: string
}

/** As many as are looked for instead of one misspelt word. */
const MAX_MEANT = 3
/** Of so many of the nearest it is counted how many documents have them. */
const MAX_COUNTED = 12

/** The nearest words, before it is known which of them any document has. */
export const nearestWords = (typed: string, candidates: Iterable<string>): (Meant & { slips: number })[] =>
  closest(typed, candidates)
    .slice(0, MAX_COUNTED)
    .map(({ word, slips }) => ({ word, slips, term: termOf(word) }))

/** A word of the list as it is indexed. */
export const termOf = (word: string): string => tokensIn(word)[0] ?? word

/** Those that are meant: the nearest that some document has, the commonest first. None when a stop word was meant,
 *  which tells nothing. */
export function meantWords(
  nearest: (Meant & { slips: number })[],
  documentsWith: ReadonlyMap<string, number>,
): Meant[] {
  const known = nearest.filter(({ term }) => (documentsWith.get(term) ?? 0) > 0)
  const fewest = known[0]?.slips
  const best = known
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => (documentsWith.get(b.term) ?? 0) - (documentsWith.get(a.term) ?? 0))
  if (best[0] && isStopWord(best[0].term)) return []
  return best.slice(0, MAX_MEANT)
}
