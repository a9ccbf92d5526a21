import type { Language } from '#db/schema/types.ts'
import { languageOf } from '~/markdown/language.ts'
import { fold } from '../analyse/fold.ts'
import { words } from '../analyse/words.ts'
import { tokensIn } from '../analyse.ts'

/** What texts are compared by. */
export interface Traits {
  tokens: Set<string>
  /** The tokens in their order with a space around each: what stands in it stands side by side. */
  row: string
  /** Three letters in a row, word by word with its edges; of scripts without spaces one and two characters. */
  grams: Set<string>
  language: Language | null
}

/** The same titles are found again and again, and each costs some 30 µs. About 1 kB each. */
const MAX_REMEMBERED = 10_000
const remembered = new Map<string, Traits>()

export function traitsOf(text: string): Traits {
  const known = remembered.get(text)
  if (known) return known
  const tokens = tokensIn(text)
  const traits = {
    tokens: new Set(tokens),
    row: rowOf(tokens),
    grams: gramsOf(text),
    language: languageOf(text),
  }
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(text, traits)
  return traits
}

export const rowOf = (tokens: readonly string[]): string => ` ${tokens.join(' ')} `

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  let before = ''
  for (const { text: word, isCharacter } of words(text)) {
    const folded = fold(word)
    if (isCharacter) {
      grams.add(folded)
      if (before !== '') grams.add(before + folded)
    } else {
      const padded = ` ${folded} `
      for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
    }
    before = isCharacter ? folded : ''
  }
  return grams
}

/** Dice's coefficient: the share that two sets have in common. */
export const dice = (one: Set<string>, other: Set<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * inCommon(one, other)) / (one.size + other.size)

export function inCommon(one: Set<string>, other: Set<string>): number {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const gram of smaller) if (larger.has(gram)) count++
  return count
}
