import { dictionary } from '@zxcvbn-ts/language-common'
import { fail } from '~/errors.ts'
import { siteName, USUAL_NAME } from '~/ui/site-name.ts'
import { hashPassword } from './passwords.server.ts'

/** What thieves try first: some 50,000 passwords from leaks, in lower case. Read when the first one is chosen. */
let common: Set<string> | undefined
const isCommon = (password: string) => {
  common ??= new Set(dictionary['passwords-common'])
  return common.has(password)
}

/** Shorter words stand in too many honest passwords. */
const SHORTEST_WORD = 3

interface Chosen {
  password: string
  /** What the account is called, and its address. */
  names: (string | undefined)[]
}

/** The hash of a password that somebody chooses. Nothing but what is guessed first is refused: no rules of how many
 *  digits and signs (https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver).
 *  @param field where the refusal is shown
 *  @throws AppError 400 `accounts.password_common`, `accounts.password_named` beside the field */
export async function hashChosenPassword(chosen: Chosen, field: 'password' | 'newPassword'): Promise<string> {
  const code = whyGuessed(chosen)
  if (code) fail(code, 400, { fields: { [field]: [code] } })
  return hashPassword(chosen.password)
}

function whyGuessed({ password, names }: Chosen) {
  if (isCommon(password.normalize('NFKC').toLowerCase())) return 'accounts.password_common'
  // The forum's own name is as easily guessed as one's handle.
  const words = [
    USUAL_NAME.toLowerCase(),
    siteName().toLowerCase(),
    ...names.flatMap((name) => (name ? [name, name.split('@')[0] ?? ''] : [])),
  ]
  return words.some((word) => isMadeOf(password, word)) ? 'accounts.password_named' : undefined
}

const SIGNS = /[^\p{L}\p{N}]+/gu
const ALL_BUT_LETTERS = /[^\p{L}]+/gu

/** Nothing but the word, once or several times, with any digits and signs around it. */
const isMadeOf = (password: string, word: string) =>
  [SIGNS, ALL_BUT_LETTERS].some((left) => {
    const [whole, part] = [password, word].map((text) =>
      text.normalize('NFKC').toLowerCase().replace(left, ''),
    )
    return part && part.length >= SHORTEST_WORD && whole?.includes(part) && whole.replaceAll(part, '') === ''
  })
