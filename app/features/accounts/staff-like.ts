import { STAFF_WHOLE_WORDS, STAFF_WORDS, STAFF_WORDS_ZH } from './rules.ts'

/** Letters that look like Latin ones, by what they look like: enough of Unicode's confusables to catch a name
 *  that is meant to deceive. https://www.unicode.org/reports/tr39/#Confusable_Detection */
const LOOKS_LIKE = new Map(
  Object.entries({
    a: 'аαɑ4@',
    b: 'вβ',
    c: 'сϲ',
    d: 'ԁɗ',
    e: 'еёєε3',
    f: 'ғ',
    g: 'ɡ',
    h: 'һн',
    i: 'іїιı1!l|',
    j: 'ј',
    k: 'кκ',
    m: 'м',
    n: 'пոη',
    o: 'оοσ0',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ5$',
    t: 'тτ7',
    u: 'υս',
    v: 'νѵ',
    w: 'ѡω',
    x: 'хχ',
    y: 'уγʏ',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
)

/** What a name looks like to somebody who does not look closely: accents, invisible characters and the
 *  difference between l, I and 1 gone. */
function skeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
  return [...plain.toLowerCase()].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('')
}

const staffWords = STAFF_WORDS.map(skeleton)
const wholeWords = new Set(STAFF_WHOLE_WORDS.map(skeleton))

/** True when readers could take the name for staff's. */
export function looksLikeStaff(name: string): boolean {
  if (STAFF_WORDS_ZH.test(name.normalize('NFKC').replace(/[\s\p{Cf}\p{P}]/gu, ''))) return true
  const words = skeleton(name).split(/[^\p{L}\p{N}]+/u)
  const whole = words.join('')
  const deceives = (word: string) =>
    staffWords.some((staff) => word.startsWith(staff) || word.endsWith(staff))
  return deceives(whole) || words.some((word) => deceives(word) || wholeWords.has(word))
}
