import unhomoglyph from 'unhomoglyph'

/** What a name looks like to somebody who does not look closely. Unicode's confusables do most of it; beside them
 *  stand letters that are told apart only in type set large, and digits and signs that thieves write for letters.
 *  Upper and lower case, accents, invisible characters and the difference between l, I and 1 are gone.
 *  https://www.unicode.org/reports/tr39/#Confusable_Detection */
export const skeleton = (text: string): string => {
  const letters = seen(text).replace(/[\u{1F150}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, letterInSign)
  return asLatin(unhomoglyph(asLatin(unhomoglyph(letters))))
}

const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
const seen = (text: string) => text.normalize('NFKD').replace(UNSEEN, '')

const asLatin = (text: string) =>
  seen(text)
    .toLowerCase()
    .replace(FURTHER, (letter) => LOOKS_LIKE.get(letter) ?? letter)

/** Letters in dark circles, dark squares and flags: Unicode gives no Latin letter for them. */
const SIGNS = [0x1f150, 0x1f170, 0x1f1e6]
function letterInSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const first = SIGNS.findLast((start) => start <= code) ?? code
  return String.fromCharCode(97 + Math.min(code - first, 25))
}

/** By what they look like, in lower case. `rn` for m is Unicode's own. */
const LOOKS_LIKE = new Map(
  Object.entries({
    a: '4@αᴀ',
    b: 'вβʙ',
    c: 'ᴄ',
    d: 'ɗᴅ',
    e: '3єεᴇ',
    f: 'ғ',
    g: 'ɢ',
    h: 'нʜ',
    j: 'ᴊ',
    k: 'кκᴋ',
    l: '1i!|ɪʟ',
    rn: 'мᴍ',
    n: 'пηɴ',
    o: '0ᴏ',
    p: 'ᴘ',
    q: 'ǫ',
    r: 'гʀ',
    s: '5$ꜱ',
    t: '7тτᴛ',
    u: 'ᴜ',
    v: 'ᴠ',
    w: 'ωᴡ',
    x: 'χ',
    y: 'ʏ',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
)
const FURTHER = new RegExp(`[${[...LOOKS_LIKE.keys()].join('').replace(/[|$]/g, '\\$&')}]`, 'gu')

/** What two names share that readers could take for each other: separators do not count. */
export const lookOf = (name: string) => {
  const seen = skeleton(name)
  return seen.replace(/[^\p{L}\p{N}]+/gu, '') || seen
}
