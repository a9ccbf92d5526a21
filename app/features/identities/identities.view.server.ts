import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { identities } from '#db/schema/index.ts'
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

/** Whether this provider knows the member. */
export async function isLinked(read: ReadDb, userId: UserId, issuer: string): Promise<boolean> {
  const theirs = and(eq(identities.userId, userId), eq(identities.issuer, issuer))
  return (await read.$count(identities, theirs)) > 0
}
