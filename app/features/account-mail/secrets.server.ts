import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hashPassword } from '../accounts/passwords.server.ts'

/** What the database keeps of a secret of 256 bits: nobody finds it by trying. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

export const newSecret = () => randomBytes(32).toString('base64url')

export type SecretKind = 'link' | 'code' | 'none'

/** A fresh secret and what is kept of it. A code is one of a million, so that its hash has to be slow. */
export async function makeSecret(kind: SecretKind): Promise<{ secret: string; hash: string | null }> {
  if (kind === 'none') return { secret: '', hash: null }
  if (kind === 'link') {
    const secret = newSecret()
    return { secret, hash: hashOf(secret) }
  }
  const secret = String(randomInt(1_000_000)).padStart(6, '0')
  return { secret, hash: await hashPassword(secret) }
}
