import { sentencesIn } from './sentences.ts'

/** What a sentence is held against. */
export interface Statement {
  /** Any of them says that the fact is spoken of. */
  words: string[]
  /** In every language; none = a bare number. */
  units: string[]
  /** The numbers of the value. A value without a number is never contradicted. */
  numbers: number[]
}

interface Said {
  text: string
  /** The thread's title. */
  title: string
}

/** The first sentence of an answer that states another value, or null. A sentence does when
 *  1. it names the unit (where the fact has one; plural and Chinese measure words do not matter), and
 *  2. it holds one of the fact's words: then the number meant is the first behind the word, else the last before it;
 *     or the thread's title holds one: then it is the first number that stands right before the unit, and
 *  3. that number is none of the value's.
 *  It is a hint for people: it would rather miss a sentence than list what nobody has to read. */
export function otherValueIn({ text, title }: Said, fact: Statement): string | null {
  if (fact.numbers.length === 0) return null
  const words = fact.words.map(matcherOf)
  const units = fact.units.map(unitMatcher)
  const isOnTopic = words.some((word) => word.test(fold(title)))
  return (
    sentencesIn(text).find((sentence) => {
      const meant = numberMeant(fold(sentence), { words, units, isOnTopic })
      return meant !== undefined && !fact.numbers.includes(meant)
    }) ?? null
  )
}

interface Sought {
  words: RegExp[]
  units: RegExp[]
  isOnTopic: boolean
}

function numberMeant(sentence: string, { words, units, isOnTopic }: Sought): number | undefined {
  if (units.length > 0 && !units.some((unit) => unit.test(sentence))) return undefined
  const at = words.map((word) => word.exec(sentence)).find((found) => found !== null)
  if (at) {
    const end = at.index + at[0].length
    return numbersIn(sentence.slice(end))[0] ?? numbersIn(sentence.slice(0, at.index)).at(-1)
  }
  if (!isOnTopic) return undefined
  return numbersWithRest(sentence).find(({ behind }) => units.some((unit) => unit.exec(behind)?.index === 0))
    ?.value
}

/** Not the digits of names as TRC20; commas between digits group them. */
const NUMBER = /(?<![a-z\d_.,])\d+(?:[.,]\d+)*(?!\d)/g

const numbersWithRest = (text: string) =>
  [...text.matchAll(NUMBER)].map((found) => ({
    value: Number(found[0].replaceAll(',', '')),
    behind: text.slice(found.index + found[0].length).trimStart(),
  }))

/** The numbers in a text, in order. */
export const numbersIn = (text: string): number[] =>
  numbersWithRest(fold(text))
    .map(({ value }) => value)
    .filter((value) => !Number.isNaN(value))

const fold = (text: string) => text.normalize('NFKC').toLowerCase()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A Latin word as a whole, in singular or plural; a Chinese one anywhere. */
function matcherOf(word: string): RegExp {
  const folded = fold(word)
  const before = /^[a-z\d]/.test(folded) ? '(?<![a-z\\d])' : ''
  const after = /[a-z\d]$/.test(folded) ? '(?:s|es)?(?![a-z\\d])' : ''
  return new RegExp(before + escaped(folded) + after)
}

/** `个确认` is meant by `确认` as well, `confirmations` by `confirmation`. */
function unitMatcher(unit: string): RegExp {
  const folded = fold(unit)
  const bare = folded.replace(/^[个次条笔位](?=.)/u, '').replace(/(?<=[a-z]{3})s$/, '')
  const measure = bare === folded || /[a-z]$/.test(bare) ? '' : '[个次条笔位]?\\s*'
  return new RegExp(measure + (/^[a-z]/.test(bare) ? '(?<![a-z])' : '') + escaped(bare))
}
