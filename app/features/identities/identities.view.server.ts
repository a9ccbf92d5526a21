import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
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
