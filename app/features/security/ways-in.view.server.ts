import { and, eq, ne } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { IdentityId, PasskeyId } from '#db/ids.ts'
import { identities, passkeys, users } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'

/** What opens a session on this forum. */
export interface OpenWays {
  /** Of the providers that are set up. */
  issuers: readonly string[]
  /** Passwords and passkeys. */
  own: 'open' | 'closed'
}

/** What is about to be taken away. */
interface Without {
  identity?: IdentityId
  passkey?: PasskeyId
}

/** Whether a member gets in without it. A mailed code is not counted on: addresses are lost, and mail servers fail. */
export async function hasAnotherWay(read: ReadDb, member: Member, without: Without, ways: OpenWays) {
  const others = await read
    .select({ issuer: identities.issuer })
    .from(identities)
    .where(and(eq(identities.userId, member.id), without.identity && ne(identities.id, without.identity)))
  if (others.some(({ issuer }) => ways.issuers.includes(issuer))) return true
  return ways.own === 'open' && (await hasOwnWay(read, member, without))
}

async function hasOwnWay(read: ReadDb, { id }: Member, { passkey }: Without) {
  const [row] = await read.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id))
  const others = and(eq(passkeys.userId, id), passkey && ne(passkeys.id, passkey))
  return Boolean(row?.passwordHash) || (await read.$count(passkeys, others)) > 0
}
