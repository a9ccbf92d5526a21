import { STAFF_WHOLE_WORDS, STAFF_WORDS, STAFF_WORDS_ZH } from './rules.ts'
import { lookOf, skeleton } from './skeleton.ts'

const seenAs = (fold: (word: string) => string, words: string[]) =>
  words.map((word) => ({ word, seen: fold(word) }))
const staffWords = seenAs(skeleton, STAFF_WORDS)
const wholeWords = seenAs(skeleton, STAFF_WHOLE_WORDS)
const wordsInHan = seenAs(lookOf, STAFF_WORDS_ZH)

/** True when readers could take the name for staff's, as it is written or without its digits. */
export const looksLikeStaff = (name: string): boolean => staffWordIn(name) !== undefined

/** The word by which they could. */
export const staffWordIn = (name: string): string | undefined =>
  wordSeenIn(name) ?? wordSeenIn(name.normalize('NFKC').replace(/\p{N}+/gu, ''))

function wordSeenIn(name: string): string | undefined {
  const whole = lookOf(name)
  const words = skeleton(name).split(/[^\p{L}\p{N}]+/u)
  const found =
    wordsInHan.find(({ seen }) => whole.includes(seen)) ??
    staffWords.find(({ seen }) => [whole, ...words].some((word) => isFramedBy(word, seen))) ??
    wholeWords.find(({ seen }) => words.includes(seen))
  return found?.word
}

const isFramedBy = (word: string, staff: string) => word.startsWith(staff) || word.endsWith(staff)
