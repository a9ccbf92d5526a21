import { fold } from '../analyse/fold.ts'
import type { Correction } from '../port.ts'
import { type Asked, type AskedWord, isCode } from '../query/asked.ts'
import { affordable } from '../spend.ts'
import { beginning, phrase } from './fts-syntax.ts'
import type { Lexicon } from './lexicon.ts'

/** What is looked for, as FTS5 writes it, with the number of documents that have it. */
interface Sought {
  match: string
  documents: number
}

/** bm25 visits every posting of every term. With 100,000 threads of 310 words this bound takes the 99th percentile from
 *  60 ms (100,000 postings) to 25 ms; of 200 known items it loses none when asked for by words of the title, and two
 *  by eight words of the body. */
const MAX_POSTINGS = 40_000
/** While one types every letter is a query, and titles are short: less is enough. */
const MAX_POSTINGS_TYPING = 6_000

/** The words of a query and what may stand instead of them: rare ones first, as many as can be paid for. */
export function soughtIn(asked: Asked, lexicon: Lexicon): { any: string[]; corrections: Correction[] } {
  const corrections: Correction[] = []
  const sought = asked.words.flatMap((word) => {
    const { known, correction } = knownWord(word, lexicon)
    if (correction) corrections.push(correction)
    return known
  })
  const synonyms = asked.synonyms.map((run) => ({ match: phrase(run), documents: commonness(run, lexicon) }))
  const found = [...sought, ...synonyms]
  return { any: affordable(found, MAX_POSTINGS).map(({ match }) => match), corrections }
}

/** A word that some document has; else the words that may be meant by it. */
function knownWord(word: AskedWord, lexicon: Lexicon): { known: Sought[]; correction?: Correction } {
  const { term, typed, isCharacter } = word
  if (isCode(term)) return { known: [{ match: beginning(term), documents: 1 }] }
  const documents = lexicon.count(term)
  if (documents > 0 || isCharacter) return { known: [{ match: phrase([term]), documents }] }
  const meant = lexicon.meant(fold(typed))
  const known = meant.map(({ term }) => ({ match: phrase([term]), documents: lexicon.count(term) }))
  return meant[0] ? { known, correction: { typed, meant: meant[0].word } } : { known }
}

/** Side by side at most as often as the rarest of them stands anywhere. */
const commonness = (run: string[], lexicon: Lexicon) => Math.min(...run.map((term) => lexicon.count(term)))

/** The words of what is being typed, its last one taken for a beginning. */
export function soughtWhileTyping({ words, pairs }: Asked, lexicon: Lexicon): string[] {
  const last = words.at(-1)
  const typed = words.flatMap((word) => soughtInTitles(word, word === last ? 'begun' : 'complete', lexicon))
  return [...affordable(typed, MAX_POSTINGS_TYPING).map(({ match }) => match), ...pairs.map(phrase)]
}

function soughtInTitles(word: AskedWord, state: 'begun' | 'complete', lexicon: Lexicon): Sought[] {
  const inTitles = (term: string) => ({ match: phrase([term]), documents: lexicon.countInTitles(term) })
  if (isCode(word.term)) return [{ match: beginning(word.term), documents: 1 }]
  if (word.isCharacter) return [inTitles(word.term)]
  const typed = fold(word.typed)
  const endings = state === 'begun' ? lexicon.endings(typed) : []
  const terms = [...new Set([word.term, ...endings])].filter((term) => lexicon.countInTitles(term) > 0)
  if (terms.length > 0) return terms.map(inTitles)
  const meant = lexicon.meant(typed).map(({ term }) => inTitles(term))
  // Codes and joined words are not among those whose endings are known.
  return state === 'begun' ? [{ match: beginning(word.term), documents: 1 }, ...meant] : meant
}
