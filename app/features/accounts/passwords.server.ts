import { hash, verify } from '@node-rs/argon2'

/** argon2id; memory in KiB. OWASP's first choice for servers without much memory to spare:
 *  https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password.normalize('NFKC'), COST)

/** The hash of a password that nobody has: verified when there is no account, so that an answer takes as long
 *  either way. */
const nobody = hashPassword(crypto.randomUUID())

/** False for an account that has no password, after as long as for one that has. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'))
  return matches && typeof stored === 'string'
}
