import { simplified } from './simplified.ts'

/** One spelling for what readers take for the same word: full-width and half-width forms, case, traditional and
 *  simplified characters, and the diacritics of Latin, Greek and Cyrillic letters (elsewhere a mark makes another letter). */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  if (COMMON_HAN.test(word)) return simplified(word)
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(DIACRITICS, '$1')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(NO_PART_OF_A_TOKEN, '')
}

const ASCII = /^[\0-\x7f]*$/
const COMMON_HAN = /^[\u4e00-\u9fff]$/
const DIACRITICS = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu
/** Compatibility forms may unfold to several words (ﷺ) or to a fraction (½). */
const NO_PART_OF_A_TOKEN = /[^\p{L}\p{N}\p{M}.+#-]/gu
