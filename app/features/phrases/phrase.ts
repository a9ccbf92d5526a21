import { queryTokens, tellingTokens } from '#search/analyse/query-terms.ts'
import { isStopWord } from '#search/analyse/stop-words.ts'
import { parseQuery } from '#search/parse-query.ts'
import { isPrivate } from '../search/private-text.ts'
import { MIN_HAN, MIN_TELLING_WORDS, PHRASE_LENGTH } from './rules.ts'

/** Words in which somebody asked. */
export interface Phrase {
  text: string
  /** Of all that say the same. */
  key: string
}

/** What a search or the title of a question says, without operators; null when it is no phrase. */
export function phraseOfSearch(typed: string): Phrase | null {
  const { text, phrases } = parseQuery(typed)
  return phraseOf([text, ...phrases].join(' '))
}

/** Null when it is too short or long, says too little, or what is somebody's own: keys, numbers, addresses. */
export function phraseOf(typed: string): Phrase | null {
  const text = typed.replace(/\s+/gu, ' ').trim()
  const { min, max } = PHRASE_LENGTH
  if (text.length < min || text.length > max || !saysEnough(text) || isPrivate(text)) return null
  return { text, key: keyOf(text) }
}

/** The telling tokens in their order: what differs in small words, case or endings is one phrase. */
export const keyOf = (text: string) =>
  tellingTokens(text)
    .map((token) => token.text)
    .join(' ')

function saysEnough(text: string): boolean {
  const telling = queryTokens(text).filter((token) => !isStopWord(token.text))
  const places = new Set(telling.map((token) => token.start)) // the parts of TRC-20 are one word
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return places.size >= MIN_TELLING_WORDS || (places.size > 0 && han >= MIN_HAN)
}
