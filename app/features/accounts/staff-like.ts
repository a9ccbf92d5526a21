import { STAFF_WHOLE_WORDS, STAFF_WORDS, STAFF_WORDS_ZH } from './rules.ts'
import { lookOf, skeleton } from './skeleton.ts'

const staffWords = STAFF_WORDS.map(skeleton)
const wholeWords = new Set(STAFF_WHOLE_WORDS.map(skeleton))
const wordsInHan = STAFF_WORDS_ZH.map(lookOf)

/** True when readers could take the name for staff's, as it is written or without its digits. */
export const looksLikeStaff = (name: string): boolean =>
  [name, name.normalize('NFKC').replace(/\p{N}+/gu, '')].some(deceives)

function deceives(name: string): boolean {
  const whole = lookOf(name)
  if (wordsInHan.some((word) => whole.includes(word))) return true
  const words = skeleton(name).split(/[^\p{L}\p{N}]+/u)
  return framesStaffWord(whole) || words.some((word) => framesStaffWord(word) || wholeWords.has(word))
}

const framesStaffWord = (word: string) =>
  staffWords.some((staff) => word.startsWith(staff) || word.endsWith(staff))
