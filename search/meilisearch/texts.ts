import { fold } from '../analyse/fold.ts'
import { words } from '../analyse/words.ts'
import { analyse, type Token, tokensIn } from '../analyse.ts'

/** What Meilisearch gets of a text: words stemmed by our analyser, as Meilisearch has no stemmer; runs of
 *  characters as they stand, as it has a dictionary to divide them. */
export const indexedText = (text: string): string => joinTokens([...analyse(text)])

/** Texts that hold characters, each character a word: found side by side even where the dictionary sees other
 *  words. */
export const spelledOut = (texts: string[]): string =>
  texts
    .map((text) => [...analyse(text)])
    .filter((tokens) => tokens.some((token) => token.isCharacter))
    .map((tokens) => spell(tokens.map(({ text }) => text)))
    .join(APART)

/** Words of titles as they are written where that is not how they are indexed: one that types `depositi` has left
 *  the stem behind. */
export function writtenWords(texts: string[]): string {
  const written = new Set<string>()
  for (const { text: word, isCharacter } of texts.flatMap((text) => [...words(text)])) {
    const letters = isCharacter ? '' : lettersOf(word)
    if (letters !== tokensIn(word)[0]) written.add(letters)
  }
  return [...written].join(' ')
}

/** A plain word before its ending is taken off; '' for all that is never stemmed, or joined of several words. */
export function lettersOf(word: string): string {
  const folded = fold(word)
  return /^[a-z]+$/.test(folded) ? folded : ''
}

/** Words with spaces between them, neighbouring characters without. */
export function joinTokens(tokens: Token[]): string {
  return tokens.reduce((text, token, index) => {
    const before = tokens[index - 1]
    const isOneRun = before?.isCharacter && token.isCharacter && before.end === token.start
    return text + (index === 0 || isOneRun ? '' : ' ') + encode(token.text)
  }, '')
}

/** Words with digits or signs are never taken for misspelt ones. */
export const isExact = (token: string): boolean => /[\p{N}.+#]/u.test(token)

/** Tokens as words, each. */
export const spell = (run: string[]): string => run.map(encode).join(' ')

/** Meilisearch divides words at signs, and near Chinese between digits and letters too: to it a word is letters.
 *  The beginning of a word becomes the beginning of what the word becomes. */
export const encode = (token: string): string =>
  token.replace(/[0-9.+#]/g, (sign) => `q${LETTERS['0123456789.+#'.indexOf(sign)]}`)

const LETTERS = 'abcdefghijklm'

/** The end of one text and the beginning of the next are no neighbours. */
const APART = ' . '
