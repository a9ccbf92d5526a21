/** Longer than any letter that somebody means: a family of emoji with its skin colours has some 30 UTF-16 units. What is
 *  longer, signs upon signs, is cut within. */
const LONGEST_LETTER = 64

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Where the letter begins that stands at this place: what readers take for one may be many UTF-16 units, and half an emoji
 *  is shown as "�". */
function letterStart(text: string, at: number): number {
  const { index } = letters.segment(text.slice(0, at + LONGEST_LETTER)).containing(at) ?? { index: at }
  if (at - index <= LONGEST_LETTER) return index
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}

/** The first letters of a text, in at most so many UTF-16 units. */
export const beginning = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, letterStart(text, length))

/** The last letters of a text, in so many UTF-16 units or what the first of them needs. */
export const ending = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(letterStart(text, text.length - length))
