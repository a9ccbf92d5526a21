import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { passkeyChallenges } from '#db/schema/index.ts'
import type { ChallengePurpose } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { CHALLENGE_LASTS_MS } from './rules.ts'
import { hashOf, newCookieToken } from './sealed.server.ts'

interface Challenged {
  purpose: ChallengePurpose
  /** Null: whoever the passkey belongs to. */
  userId: UserId | null
}

/** Remembers what a passkey is asked to sign.
 *  @returns what the browser's cookie holds: no other browser answers it */
export async function keepChallenge(db: Db, challenge: string, { purpose, userId }: Challenged, now: Date) {
  const token = newCookieToken()
  const expiresAt = new Date(now.getTime() + CHALLENGE_LASTS_MS)
  const row = { id: hashOf(token), challenge, purpose, userId, expiresAt }
  await db.write((tx) => tx.insert(passkeyChallenges).values(row))
  return token
}

/** What was to be signed, once: it is gone then, whatever the answer is worth.
 *  @throws AppError `security.challenge_over` 400 */
export async function takeChallenge(
  db: Db,
  token: string | undefined,
  { purpose, userId }: Challenged,
  now: Date,
): Promise<string> {
  const { id, expiresAt } = passkeyChallenges
  const isThis = and(eq(id, hashOf(token ?? '')), gt(expiresAt, now))
  const [row] = await db.write((tx) => tx.delete(passkeyChallenges).where(isThis).returning())
  const fits = row?.purpose === purpose && row.userId === userId
  return fits ? row.challenge : fail('security.challenge_over', 400)
}
