/** Scripts written without spaces, or whose words take endings without one: each character is a token. */
const CHARACTER_SCRIPTS = ['Han', 'Hira', 'Kana', 'Hang', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr']
const OF_CHARACTER_SCRIPT = `[${CHARACTER_SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`

const CHARACTER = `(?=[\\p{L}\\p{N}])${OF_CHARACTER_SCRIPT}[\\p{M}ﾞﾟ]*`
const LETTERS = `(?:(?!${OF_CHARACTER_SCRIPT})[\\p{L}\\p{N}]\\p{M}*)+`
/** `C++`, `C#`, `F#`: nobody looks for the bare letter. */
const SHARP = '[A-Za-z](?:\\+\\+|#)(?![\\p{L}\\p{N}])'
/** What holds the parts of one word together: e-mail, TRC-20, ERR_NAME, 10.2.1, node.js, don’t. */
const JOINER = "[-_.'’‐‑＿－．＇]"

const WORD = new RegExp(
  `(${CHARACTER})|${SHARP}|${LETTERS}(?:(?:${JOINER}|(?<=\\p{N}),(?=\\p{N}))${LETTERS})*`,
  'gu',
)
/** The same where all of a text is ASCII, in a fraction of the time. */
const ASCII_WORD = /[a-z](?:\+\+|#)(?![a-z\d])|[a-z\d]+(?:(?:[-_.']|(?<=\d),(?=\d))[a-z\d]+)*/gi
const ASCII = /^[\0-\x7f]*$/
const ANY_JOINER = /[-_.'’‐‑＿－．＇,]/u
const APOSTROPHE = /['’＇]/u

/** A word as it stands in a text. */
export interface Word {
  text: string
  start: number
  end: number
  /** One character of a script without spaces. */
  isCharacter: boolean
  /** The words that a joiner holds together; empty for a plain word. */
  parts: string[]
}

/** The words of any text, in order. Lone surrogates, controls, punctuation and emoji are no words. */
export function* words(text: string): Generator<Word> {
  for (const match of text.matchAll(ASCII.test(text) ? ASCII_WORD : WORD)) {
    const word = match[0]
    const isCharacter = match[1] !== undefined
    const parts = isCharacter ? [] : partsOf(word)
    yield { text: word, start: match.index, end: match.index + word.length, isCharacter, parts }
  }
}

/** “don’t” and “1,000” have no parts worth finding. */
function partsOf(word: string): string[] {
  if (!ANY_JOINER.test(word) || APOSTROPHE.test(word) || /^[\p{N},]+$/u.test(word)) return []
  return word.split(ANY_JOINER)
}
