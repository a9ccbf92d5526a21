import { skeleton } from '../accounts/skeleton.ts'
import { WINDOW } from './rules.ts'

/** A line as it is searched for: every part by one of its phrases. */
export interface Rule {
  line: string
  parts: string[][]
}

/** Letters that are written apart, to be read together. */
const SPELT_OUT = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][\s._*-]+){3,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu

/** Words, Han characters one by one, between single spaces: what a text looks like, made comparable. */
export const folded = (text: string): string => {
  const together = text
    .replace(/['’]/g, '')
    .replace(SPELT_OUT, (letters) => letters.replace(/[\s._*-]+/g, ''))
  // An @ parts an address, and ends of sentences are no letters.
  const words = skeleton(together.replace(/@|[!|$](?!\p{L})/gu, ' '))
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${words.trim()} `
}

/** What follows `#` is the reason, for people. */
export function ruleIn(line: string): Rule {
  const [words = ''] = line.split('#')
  const parts = words.split('+').map((part) =>
    part
      .split('|')
      .map(folded)
      .filter((phrase) => phrase.trim() !== ''),
  )
  return { line, parts }
}

/** The first rule whose parts all stand near each other in the text. Time grows with the text's length alone: phrases
 *  are searched for as they are, no pattern is run. */
export function matchingRule(text: string, rules: Rule[]): Rule | undefined {
  const haystack = folded(text)
  return rules.find(({ parts }) => areNear(parts.map((phrases) => placesOf(haystack, phrases))))
}

function placesOf(haystack: string, phrases: string[]): number[] {
  const places: number[] = []
  for (const phrase of phrases) {
    for (let at = haystack.indexOf(phrase); at !== -1; at = haystack.indexOf(phrase, at + 1)) places.push(at)
  }
  return places.sort((one, other) => one - other)
}

/** Whether some place of the first part has one of every other part around it. */
function areNear([first = [], ...others]: number[][]): boolean {
  const from = others.map(() => 0)
  return first.some((place) =>
    others.every((places, part) => {
      let index = from[part] ?? 0
      while (index < places.length && (places[index] ?? 0) < place - WINDOW) index++
      from[part] = index
      return (places[index] ?? Number.POSITIVE_INFINITY) <= place + WINDOW
    }),
  )
}
