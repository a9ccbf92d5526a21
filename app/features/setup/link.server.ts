import { and, eq, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { setupLinks, users } from '#db/schema/index.ts'
import { hashOf, newSecret } from '../account-mail/secrets.server.ts'
import { isAdmin } from '../accounts/admins.ts'
import { SETUP_LINK_MS } from './rules.ts'

/** Longer than any that we made: not worth hashing. */
const LONGEST_SECRET = 100

/** Makes the link to the set-up of a forum that has no admin, and ends those before it.
 *  @returns its secret, or null where there is an admin */
export async function offerSetup(db: Db, now: Date): Promise<string | null> {
  const secret = newSecret()
  const row = { secretHash: hashOf(secret), expiresAt: new Date(now.getTime() + SETUP_LINK_MS) }
  return db.write(async (tx) => {
    await tx.delete(setupLinks)
    if (await hasAdmin(tx)) return null
    await tx.insert(setupLinks).values(row)
    return secret
  })
}

export const setupPath = (secret: string) => `/setup?secret=${secret}`

/** `done`: the forum has an admin, however that one was made. */
export type SetupState = 'open' | 'bad_link' | 'done'

export async function setupState(read: ReadDb, secret: string, now: Date): Promise<SetupState> {
  const hash = hashOf(secret.slice(0, LONGEST_SECRET))
  const good = and(eq(setupLinks.secretHash, hash), gt(setupLinks.expiresAt, now))
  const isGood = (await read.$count(setupLinks, good)) > 0
  // Asked last: a link that went between two questions went with the first admin, and was no bad one.
  if (await hasAdmin(read)) return 'done'
  return isGood ? 'open' : 'bad_link'
}

const hasAdmin = async (read: ReadDb) => (await read.$count(users, isAdmin)) > 0
