import { analyse, type Token } from '../analyse.ts'

/** What Meilisearch gets of a text: words stemmed by our analyser, as Meilisearch has no stemmer; runs of
 *  characters as they stand, as it has a dictionary to divide them. */
export const indexedText = (text: string): string =>
  joinTokens([...analyse(text)].filter((token) => !isCode(token)))

/** Words with digits or signs, each once. They have an attribute of their own, where no typo is forgiven. */
export const codesIn = (texts: string[]): string => distinct(texts, isCode)

/** Single characters, each once: found even where the dictionary sees a longer word. */
export const charactersIn = (texts: string[]): string => distinct(texts, (token) => token.isCharacter)

/** Words with spaces between them, neighbouring characters without. */
export function joinTokens(tokens: Token[]): string {
  return tokens.reduce((text, token, index) => {
    const before = tokens[index - 1]
    const isOneRun = before?.isCharacter && token.isCharacter && before.end === token.start
    return text + (index === 0 || isOneRun ? '' : ' ') + encode(token.text)
  }, '')
}

const isCode = ({ text, isCharacter }: Token) => !isCharacter && /[\p{N}.+#]/u.test(text)

/** Meilisearch divides words at signs. */
export const encode = (token: string): string =>
  token.replaceAll('.', 'dot').replaceAll('+', 'plus').replaceAll('#', 'sharp')

function distinct(texts: string[], keep: (token: Token) => boolean): string {
  const found = new Set<string>()
  for (const text of texts) for (const token of analyse(text)) if (keep(token)) found.add(encode(token.text))
  return [...found].join(' ')
}
