/** How a list's words are written. In Latin letters accents may be left out: four letters without any tell the
 *  words apart, as the lists' rules say. In kana they make another word. */
export type Alphabet = 'latin' | 'syllables' | 'han'

export interface WordList {
  alphabet: Alphabet
  /** A word as `keyOf` writes it → its number, 0 to 2,047. */
  numberOf: ReadonlyMap<string, number>
}

/** A word of a text, with its key in each alphabet. */
export interface Word {
  start: number
  end: number
  keys: Record<Alphabet, string>
}

/** Most words by far: nothing in them to normalise. */
const PLAIN = /^[A-Za-z]+$/

/** As wallets compare words: NFKD (BIP-39), small letters, without what cannot be seen. */
export function keyOf(word: string, alphabet: Alphabet): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
  return alphabet === 'latin' ? plain.replace(/\p{M}/gu, '') : plain
}

/** Han characters on end, or other letters on end; numbers, commas and line ends stand between words. */
const WORD = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{Cf}])+/gu
/** No list has longer ones, with every letter and its accent counted. */
const LONGEST = 24

/** All words of a text, in order. Those that are nothing but joiners are left out. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const { index, 0: found } of text.matchAll(WORD)) {
    const word = found.length > LONGEST ? '' : found
    const syllables = keyOf(word, 'syllables')
    if (syllables === '' && word !== '') continue
    const keys = { syllables, han: syllables, latin: keyOf(syllables, 'latin') }
    words.push({ start: index, end: index + found.length, keys })
  }
  return words
}
