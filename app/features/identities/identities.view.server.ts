import { and, eq, ne } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { IdentityId } from '#db/ids.ts'
import { identities, passkeys, users } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'

/** Whom providers know a member as, the oldest first. */
export const identitiesOf = (read: ReadDb, { id }: Pick<Member, 'id'>) =>
  read
    .select({
      id: identities.id,
      issuer: identities.issuer,
      label: identities.label,
      createdAt: identities.createdAt,
      lastUsedAt: identities.lastUsedAt,
    })
    .from(identities)
    .where(eq(identities.userId, id))
    .orderBy(identities.id)

/** What opens a session on this forum. */
export interface OpenWays {
  /** Of the providers that are set up. */
  issuers: string[]
  /** Passwords and passkeys. */
  own: 'open' | 'closed'
}

/** Whether a member gets in without this identity. A mailed code is not counted on: addresses are lost, and mail
 *  servers fail. */
export async function hasAnotherWay(read: ReadDb, member: Member, without: IdentityId, ways: OpenWays) {
  const others = await read
    .select({ issuer: identities.issuer })
    .from(identities)
    .where(and(eq(identities.userId, member.id), ne(identities.id, without)))
  if (others.some(({ issuer }) => ways.issuers.includes(issuer))) return true
  return ways.own === 'open' && (await hasOwnWay(read, member))
}

async function hasOwnWay(read: ReadDb, { id }: Member) {
  const [row] = await read.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id))
  return Boolean(row?.passwordHash) || (await read.$count(passkeys, eq(passkeys.userId, id))) > 0
}
