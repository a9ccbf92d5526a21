import unhomoglyph from 'unhomoglyph'

/** Two names of members with the same key are one name to readers: Unicode's skeleton of what they are in lower case.
 *  Accents and digits tell names apart here, as far as Unicode lets them (0 is O, 1 is l); against staff's names
 *  `lookOf` folds harder. https://www.unicode.org/reports/tr39/#Confusable_Detection */
export const nameKey = (name: string): string => prototype(plain(name).toLowerCase())

/** Everything a name can be read as, in whichever case it is shown: KaI is kai to the forum and Kal to the eye. */
export function readingsOf(name: string): string[] {
  const shown = plain(name)
  const capitals = [...shown].map((letter) => (isCapitalI(letter) ? 'i' : letter)).join('')
  return [...new Set([nameKey(name), prototype(capitals), prototype(shown)])]
}

/** Widths, what cannot be seen and signs around the name are gone. */
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\p{P}\p{Z}]+(?=.)|(?<=.)[\p{P}\p{Z}]+$/gu, '')

const prototype = (name: string) => unhomoglyph(name.normalize('NFD')).normalize('NFD').toLowerCase()

const isCapitalI = (letter: string) => unhomoglyph(letter) === 'l' && letter.toLowerCase() !== letter
