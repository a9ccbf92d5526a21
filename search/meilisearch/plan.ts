import { tellingTokens } from '../analyse/query-terms.ts'
import { isStopWord } from '../analyse/stop-words.ts'
import type { Token } from '../analyse.ts'
import type { SearchQuery } from '../port.ts'
import { type Asked, isCode, type Run } from '../query/asked.ts'
import { divided } from './divide.ts'
import { encode, isExact, joinTokens, lettersOf, spell } from './texts.ts'

/** More queries in one request take long, and words beyond make a question no clearer. */
const MAX_WORDS = 24
/** Up to so many words all of them are asked together as well. */
const SHORT = 2
/** Meilisearch reads no more than the first ten words. */
const MAX_WHOLE_TOKENS = 40

/** What is asked for one query, in Meilisearch's own syntax. */
export interface Plan {
  /** Found one by one: words, and what may stand instead of them. */
  words: PlannedWord[]
  /** All words together; '' where that finds nothing better. */
  whole: string
}

export interface PlannedWord {
  q: string
  /** What people copy the beginning of: it goes on, but is not misspelt. */
  isBeginning: boolean
}

/** Meilisearch has no OR: on a sentence each of its strategies drops words or documents, so each word becomes a
 *  query of its own. Together with them the whole query is asked where words are divided by dictionary, as both
 *  sides may divide differently. Measured in shared/design/search.md. */
export function planOf({ text, phrases = [] }: SearchQuery, { synonyms }: Asked): Plan {
  const tokens = tellingTokens([text, ...phrases].join(' \n '))
  const words = wordsIn(tokens)
  const isDivided = tokens.some((token) => token.isCharacter)
  return {
    words: [...words.slice(0, MAX_WORDS).map(planned), ...synonyms.map(other)],
    whole: words.length > 1 && (isDivided || words.length <= SHORT) ? wholeOf(tokens) : '',
  }
}

/** What must not stand in a document, and what must. It begins every query, as Meilisearch stops reading at the
 *  tenth word. */
export const mustOf = ({ required, excluded }: Asked): string =>
  joined([...excluded.map((run) => `-${quoted(run)}`), ...required.map(quoted)])

export const joined = (parts: string[]): string => parts.filter((part) => part !== '').join(' ')

/** While one types there is one query, and its last word is a beginning: it stays as it was typed. */
export function typingOf(text: string): string {
  const tokens = tellingTokens(text)
  const last = tokens.at(-1)
  const typed = last ? lettersOf(text.slice(last.start, last.end)) : ''
  if (typed === '') return joinTokens(tokens)
  return joined([joinTokens(tokens.filter((token) => token.start !== last?.start)), typed])
}

/** Each once; stop words, which a dictionary may bring to light, only when there is nothing else. */
function wordsIn(tokens: Token[]): string[] {
  const all = divided(tokens)
  const telling = all.filter((word) => ![...word].every(isStopWord))
  return [...new Set(telling.length > 0 ? telling : all)]
}

/** A word that is whole ends with a space. One character is looked for where each is a word. */
function planned(word: string): PlannedWord {
  if (isCode(word)) return { q: encode(word), isBeginning: true }
  const isAlone = isExact(word) || [...word].length === 1
  return { q: isAlone ? quoted([word]) : `${word} `, isBeginning: false }
}

const other = (run: Run): PlannedWord => ({ q: quoted(run), isBeginning: false })

/** Side by side, and nothing misspelt. */
const quoted = (run: Run): string => `"${spell(run)}"`

/** Runs of characters stay whole, so that they can be divided as the documents were; one word has been asked for. */
function wholeOf(tokens: Token[]): string {
  const plain = tokens.filter(({ text }) => !isExact(text)).slice(0, MAX_WHOLE_TOKENS)
  return plain.length > 1 ? `${joinTokens(plain)} ` : ''
}
