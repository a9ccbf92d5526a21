import { fold } from '#search/analyse/fold.ts'
import type { ParsedQuery } from '#search/parse-query.ts'
import { beginning } from '~/markdown/cuts.ts'
import { isPrivate } from '../search/private-text.ts'
import { MAX_LOGGED_LENGTH } from './rules.ts'

/** What the log keeps of a search: its words and phrases in one spelling. Operators and exclusions are dropped, as
 *  they say where to look and not for what, and one of them names people. */
export function wordsToLog({ text, phrases }: Pick<ParsedQuery, 'text' | 'phrases'>): string {
  const words = [text, ...phrases].join(' ').normalize('NFKC').split(/\s+/u).map(oneSpelling)
  return beginning(words.filter((word) => word !== '').join(' '), MAX_LOGGED_LENGTH).trim()
}

/** Judged before anything is folded away that tells a secret from words. */
export const mayBeLogged = ({ text, phrases }: Pick<ParsedQuery, 'text' | 'phrases'>): boolean =>
  !isPrivate([text, ...phrases].join(' '))

/** Without the punctuation around it; `C++` and `C#` keep theirs. */
const oneSpelling = (word: string) => fold(word).replace(/^[^\p{L}\p{N}-]+|[^\p{L}\p{N}+#%]+$/gu, '')
