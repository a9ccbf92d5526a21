import { analyse, type Token } from '../analyse.ts'
import { isStopWord, stopPhraseAt } from './stop-words.ts'

/** More words than this do not make a question clearer, and each costs time. */
const MAX_TERMS = 64
/** From here on a joined word is an identifier: half of a UUID is no reason to show a document. */
const IDENTIFIER_LENGTH = 16

/** What an engine looks for: documents with any of the terms, better ones with the pairs side by side. */
export interface QueryTerms {
  /** Each once, in the order typed. */
  terms: string[]
  /** Neighbouring characters of scripts without spaces. */
  pairs: [string, string][]
}

/** Terms of what a person typed; none when it holds no word at all. */
export function queryTerms(text: string): QueryTerms {
  const kept = tellingTokens(text)
  const terms = [...new Set(kept.map((token) => token.text))].slice(0, MAX_TERMS)
  return { terms, pairs: pairsOf(kept).slice(0, MAX_TERMS) }
}

/** The tokens of what a person typed that say what it is about; stop words only when there is nothing else. */
export function tellingTokens(text: string): Token[] {
  const tokens = queryTokens(text)
  const telling = withoutStopPhrases(tokens).filter((token) => !isStopWord(token.text))
  return telling.length > 0 ? telling : tokens
}

function withoutStopPhrases(tokens: Token[]): Token[] {
  const characters = tokens.map((token) => (token.isCharacter ? token.text : ' '))
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = stopPhraseAt(characters, at)
    if (length === 0) kept.push(...tokens.slice(at, at + 1))
    at += Math.max(1, length)
  }
  return kept
}

/** What lies beyond is not read. */
const MAX_QUERY_LENGTH = 4_000

/** The tokens of what a person typed, stop words and repetitions among them. */
export const queryTokens = (text: string): Token[] =>
  withoutIdentifierParts([...analyse(text.slice(0, MAX_QUERY_LENGTH))])

/** The first token at a place is the whole word, the others there are its parts. */
function withoutIdentifierParts(tokens: Token[]): Token[] {
  let whole: Token | undefined
  return tokens.filter((token) => {
    const isPart = whole?.start === token.start
    if (!isPart) whole = token
    return !isPart || !isIdentifier(whole?.text ?? '')
  })
}

const isIdentifier = (token: string) => token.length >= IDENTIFIER_LENGTH && /\p{N}/u.test(token)

function pairsOf(tokens: Token[]): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  tokens.forEach((second, index) => {
    const first = tokens[index - 1]
    if (!first?.isCharacter || !second.isCharacter || first.end !== second.start) return
    pairs.set(first.text + second.text, [first.text, second.text])
  })
  return [...pairs.values()]
}
