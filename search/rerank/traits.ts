import type { Language } from '#db/schema/types.ts'
import { languageOf, USUAL_CHINESE_SHARE } from '~/markdown/language.ts'
import { fold } from '../analyse/fold.ts'
import { type Word, words } from '../analyse/words.ts'
import { tokensOf } from '../analyse.ts'

/** What texts are compared by. */
export interface Traits {
  /** The tokens in their order with a space around each: what stands in it stands side by side. */
  row: string
  /** Three letters in a row, word by word with its edges; of scripts without spaces one and two characters. Each once,
   *  as a number, in order: a set of strings takes five times the memory and the time. */
  grams: Float64Array
  language: Language | null
}

/** The same titles are found again and again, and each costs some 10 µs. About 600 bytes each. */
const MAX_REMEMBERED = 10_000
const remembered = new Map<string, Traits>()

export function traitsOf(text: string): Traits {
  const known = remembered.get(text)
  if (known) return known
  const found = [...words(text)]
  const traits = {
    row: rowOf(found.flatMap(tokensOf)),
    grams: gramsOf(found),
    language: languageOf(text, USUAL_CHINESE_SHARE),
  }
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(text, traits)
  return traits
}

export const rowOf = (tokens: readonly string[]): string => ` ${tokens.join(' ')} `

function gramsOf(found: readonly Word[]): Float64Array {
  const grams: number[] = []
  let before = ''
  for (const { text, isCharacter } of found) {
    const folded = fold(text)
    if (isCharacter) {
      grams.push(numberOf(folded))
      if (before !== '') grams.push(numberOf(before + folded))
    } else {
      const padded = ` ${folded} `
      for (let at = 0; at + 3 <= padded.length; at++) grams.push(numberOf(padded.slice(at, at + 3)))
    }
    before = isCharacter ? folded : ''
  }
  return inOrder(grams)
}

/** Each once. */
function inOrder(numbers: number[]): Float64Array {
  const sorted = new Float64Array(numbers).sort()
  let count = 0
  for (let at = 0; at < sorted.length; at++) {
    const number = sorted[at] ?? 0
    if (at === 0 || number !== sorted[count - 1]) sorted[count++] = number
  }
  return sorted.slice(0, count)
}

/** Another one for each text of up to three units of UTF-16; longer ones, of rare characters, may share theirs. */
function numberOf(gram: string): number {
  let number = 0
  for (let at = 0; at < gram.length; at++) number = number * 0x10000 + gram.charCodeAt(at)
  return number % Number.MAX_SAFE_INTEGER
}

/** Dice's coefficient: the share that two sets have in common. */
export const dice = (one: Float64Array, other: Float64Array): number =>
  one.length + other.length === 0 ? 0 : (2 * inCommon(one, other)) / (one.length + other.length)

/** How many numbers two ordered lists have in common. */
export function inCommon(one: Float64Array, other: Float64Array): number {
  let count = 0
  for (let at = 0, behind = 0; at < one.length && behind < other.length; ) {
    const difference = (one[at] ?? 0) - (other[behind] ?? 0)
    if (difference === 0) count++
    if (difference <= 0) at++
    if (difference >= 0) behind++
  }
  return count
}
