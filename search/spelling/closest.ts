/** A stretch of the words in alphabetical order, or of the words written backwards. */
export interface Stretch {
  column: 'word' | 'reversed'
  /** The first, and the first behind it, by code units. */
  from: string
  to: string
}

/** Shorter words are near too many others. */
const MIN_LENGTH = 4
/** From here on two slips are forgiven. */
const TWO_SLIPS_LENGTH = 9
const MAX_LENGTH = 32

/** Only what is made of letters is ever taken for misspelt: no id, no code, no word of a script without spaces. */
export const canBeMisspelt = (word: string): boolean =>
  word.length >= MIN_LENGTH &&
  word.length <= MAX_LENGTH &&
  /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+$/u.test(word)

/** Slips that are forgiven in a word of this length. */
export const slipsIn = (word: string): number => (word.length < TWO_SLIPS_LENGTH ? 1 : 2)

/** Where the words are among which a misspelt one is meant. One slip leaves one half of a word as it is, two leave a
 *  third of it; the middle third is not looked for. */
export function stretchesAround(word: string): Stretch[] {
  const kept = Math.floor(word.length / (slipsIn(word) + 1))
  return [
    { column: 'word', ...beginningWith(word.slice(0, kept)) },
    { column: 'reversed', ...beginningWith(reversed(word).slice(0, kept)) },
  ]
}

/** Words that begin so. */
export const beginningWith = (beginning: string) => ({ from: beginning, to: `${beginning}\u{10ffff}` })

export const reversed = (word: string): string => Array.from(word).reverse().join('')

/** Of `candidates` those within the allowed slips, the nearest first. */
export function closest(word: string, candidates: Iterable<string>): { word: string; slips: number }[] {
  const limit = slipsIn(word)
  const near: { word: string; slips: number }[] = []
  for (const candidate of new Set(candidates)) {
    const slips = slipsBetween(word, candidate, limit)
    if (slips <= limit) near.push({ word: candidate, slips })
  }
  return near.sort((a, b) => a.slips - b.slips)
}

/** Letters to add, leave out, replace, or swap with the next one, to make one word the other (optimal string
 *  alignment); anything above `limit` once it is clear that it is more. */
export function slipsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      current.push(cell(one, other, { row, column }, { beforeLast, last, current }))
    }
    if (Math.min(...current) > limit) return limit + 1
    ;[beforeLast, last] = [last, current]
  }
  return last[other.length] ?? limit + 1
}

interface Rows {
  beforeLast: number[]
  last: number[]
  current: number[]
}

function cell(
  one: string,
  other: string,
  { row, column }: { row: number; column: number },
  rows: Rows,
): number {
  const at = (list: number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY
  const same = one[row - 1] === other[column - 1]
  const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
  return Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + (same ? 0 : 1),
    swapped ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}
