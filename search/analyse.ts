import { fold } from './analyse/fold.ts'
import { stemWord } from './analyse/stem-word.ts'
import { type Word, words } from './analyse/words.ts'

/** Changes whenever the same text gives other tokens: what was indexed under another number is indexed again. */
export const ANALYSER_VERSION = 1

/** Longer than any hash; what is longer still is compared by its beginning. */
const MAX_TOKEN_LENGTH = 128

/** What is indexed and looked for. Contains letters, digits, marks and `.+#` only, never a space. */
export interface Token {
  text: string
  /** Where it stands in the original text, in UTF-16 units. */
  start: number
  end: number
  isCharacter: boolean
}

/** The tokens of any text, in order; documents and queries go through this alike. A word whose parts are joined
 *  gives the whole first, then its parts: `TRC-20` → `trc20`, `trc`. */
export function* analyse(text: string): Generator<Token> {
  for (const word of words(text)) {
    const { start, end, isCharacter } = word
    for (const token of tokensOf(word)) yield { text: token, start, end, isCharacter }
  }
}

/** The tokens' texts, for an index. */
export const tokensIn = (text: string): string[] => Array.from(analyse(text), (token) => token.text)

/** Most text is made of few words; each costs several microseconds. */
const MAX_REMEMBERED = 100_000
const remembered = new Map<string, readonly string[]>()

/** What stands in the index for one word. */
export function tokensOf(word: Word): readonly string[] {
  const known = remembered.get(word.text)
  if (known) return known
  const tokens = makeTokens(word)
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  if (word.text.length <= MAX_TOKEN_LENGTH) remembered.set(word.text, tokens)
  return tokens
}

function makeTokens(word: Word): string[] {
  if (word.isCharacter) return [fold(word.text)].filter(isNotEmpty)
  const parts = word.parts.map(normalise).filter((part) => !TELLS_NOTHING_ALONE.test(part))
  return [normalise(word.text), ...parts].filter(isNotEmpty)
}

/** The 1 of 10.2.1, the 20 of TRC-20, the e of e-mail. */
const TELLS_NOTHING_ALONE = /^(.?|\p{N}{1,2})$/u

/** Words are stemmed; whatever holds a digit or a letter that English has not is kept as it is. */
function normalise(word: string): string {
  const joined = squash(fold(word).replace(/['’＇]s$/u, ''))
  return /^[a-z]+$/.test(joined) ? stemWord(joined) : joined
}

/** Without joiners, so that e-mail is email and TRC-20 is TRC20; but 10.2.1 is not 1021. */
function squash(word: string): string {
  const whole = word.replace(/(?<!\p{N})\.|\.(?!\p{N})|[-_'’‐‑＿－．＇,]/gu, '')
  return whole.length > MAX_TOKEN_LENGTH ? Array.from(whole).slice(0, MAX_TOKEN_LENGTH).join('') : whole
}

const isNotEmpty = (token: string) => token !== ''
