import { findContacts, findRawKeys } from './contacts.ts'
import { type CertainKind, type Finding, inOrder, type LikelyKind } from './finding.ts'
import { findKeys } from './keys.ts'
import { findCards, findIdentities } from './numbers.ts'
import { findPasswords } from './passwords.ts'
import { findPhrases } from './phrases.ts'
import { findTokens } from './tokens.ts'
import type { WordList } from './words.ts'

/** Full-width letters and digits as the patterns know them, and every space the same: no index moves. */
const narrow = (text: string) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')

/** Secrets beyond doubt, in the order of the text. Takes time in proportion to its length. */
export const findCertain = (text: string, lists: readonly WordList[]): Finding<CertainKind>[] =>
  certainAmong(narrow(text), findPhrases(text, lists))

type Phrases = ReturnType<typeof findPhrases>

function certainAmong(plain: string, phrases: Phrases): Finding<CertainKind>[] {
  const valid = phrases.filter((found): found is Finding<'phrase'> => found.kind === 'phrase')
  return inOrder<CertainKind>([...valid, ...findKeys(plain), ...findTokens(plain)])
}

/** What may be a secret, or somebody's: to be asked about. What is certain is left out. */
export function findLikely(text: string, lists: readonly WordList[]): Finding<LikelyKind>[] {
  const plain = narrow(text)
  const phrases = findPhrases(text, lists)
  const certain = certainAmong(plain, phrases)
  const words = phrases.filter((found): found is Finding<'words'> => found.kind === 'words')
  const found = [
    words,
    findRawKeys(plain),
    findPasswords(plain),
    findCards(plain),
    findIdentities(plain),
    findContacts(plain),
  ].flat()
  return inOrder<LikelyKind>(found).filter(
    ({ start, end }) => !certain.some((other) => start < other.end && other.start < end),
  )
}
