/** How long a text is for a reader, in units of the rules' minimums and maximums. */
export interface WeightedLength {
  /** For minimums: a Han, kana or hangul character says as much as two Latin letters, so it counts 2. */
  min: number
  /** For maximums: every character counts 1. */
  max: number
}

/** Nothing to see: zero-width and other ignorable characters (hangul fillers included), format and control
 *  characters other than tab and line feed, lone surrogates, the empty braille pattern. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\u2800]|(?![\t\n])\p{Cc}/gu

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Length of `text` by code points. Surrounding white space and invisible characters count 0, so a maximum here
 *  does not bound what is stored: bound the raw length as well. */
export function weightedLength(text: string): WeightedLength {
  const visible = text.replace(INVISIBLE, '').trim()
  const max = [...visible].length
  return { min: max + (visible.match(WIDE)?.length ?? 0), max }
}
