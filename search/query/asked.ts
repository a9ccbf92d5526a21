import { type Neighbours, neighboursOf } from '../analyse/neighbours.ts'
import { queryTerms, queryTokens, tellingTokens } from '../analyse/query-terms.ts'
import type { Token } from '../analyse.ts'
import type { SearchFilters, SearchQuery } from '../port.ts'

/** Tokens that stand side by side. */
export type Run = string[]

/** A query in the tokens of the index, for engines that look for those. */
export interface Asked {
  /** Words of the text and of the phrases: a document with any of them is found. */
  words: AskedWord[]
  /** Neighbouring characters: documents that have them side by side are better. */
  pairs: [string, string][]
  /** Words that follow one another: documents that have them near each other are better. */
  neighbours: Neighbours[]
  /** Instead of one of the words. */
  synonyms: Run[]
  required: Run[]
  excluded: Run[]
}

export interface AskedWord {
  term: string
  /** As it stands in the text. */
  typed: string
  isCharacter: boolean
}

/** Longer ones cost time and are no better known. */
const MAX_SYNONYMS = 24
const MAX_WORDS = 64

export function askedOf(query: SearchQuery): Asked {
  const { text, phrases = [], excluded = [], synonyms = [] } = query
  const all = [text, ...phrases].join(' \n ')
  const telling = tellingTokens(all)
  return {
    words: wordsOf(all, telling),
    pairs: queryTerms(all).pairs,
    neighbours: neighboursOf(telling),
    synonyms: runsOf(synonyms).slice(0, MAX_SYNONYMS),
    required: runsOf(phrases),
    excluded: runsOf(excluded),
  }
}

function wordsOf(text: string, tokens: Token[]): AskedWord[] {
  const words = new Map<string, AskedWord>()
  for (const { text: term, start, end, isCharacter } of tokens) {
    if (!words.has(term)) words.set(term, { term, typed: text.slice(start, end), isCharacter })
  }
  return [...words.values()].slice(0, MAX_WORDS)
}

const runsOf = (texts: string[]): Run[] =>
  texts.map((text) => queryTokens(text).map((token) => token.text)).filter((run) => run.length > 0)

/** Nothing is looked for: all that passes the filters is meant. */
export const isWithoutWords = ({ words, synonyms, required }: Asked) =>
  words.length + synonyms.length + required.length === 0

/** Without words and without any wish nothing is meant, rather than everything. */
export const hasWishes = (query: SearchFilters, { excluded }: Asked) =>
  excluded.length > 0 || (query.tags ?? []).length > 0 || FILTERS.some((name) => query[name] !== undefined)

const FILTERS = ['kind', 'language', 'status', 'authorId', 'score', 'answers', 'created'] as const

/** From here on a word with a digit is an id, a hash, an address or a code: its beginning is enough. */
const CODE_LENGTH = 6

/** True for what people copy the beginning of. */
export const isCode = (term: string): boolean => term.length >= CODE_LENGTH && /\p{N}/u.test(term)
