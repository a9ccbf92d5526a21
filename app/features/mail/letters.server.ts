import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { LetterId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { letters, users } from '#db/schema/index.ts'
import type { LetterKind } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'

interface Asked {
  kind: LetterKind
  /** As it was typed. */
  email: string
  /** Absent where only an address was named. */
  userId?: UserId
  browserHash?: string
}

/** What is unique of an address: nobody runs two mailboxes that differ in capitals. */
export const emailKeyOf = (email: string) => email.toLowerCase()

/** Has a letter sent, if the act is committed. Nothing is looked up here: that it takes as long for an address that
 *  exists as for one that does not is because it is the same. */
export async function askForLetter(
  tx: Tx,
  { kind, email, userId, browserHash }: Asked,
  now: Date,
): Promise<LetterId> {
  const row = { kind, email, emailKey: emailKeyOf(email), userId, browserHash, createdAt: now }
  const [made] = await tx.insert(letters).values(row).returning({ id: letters.id })
  const { id } = made ?? fail('accounts.not_found', 404)
  await publish(tx, 'letter.asked', { letterId: id }, now)
  return id
}

/** Has a member told of what was done to the account, where there is a verified address to tell it to. */
export async function tellOwner(
  tx: Tx,
  { userId, ...asked }: Pick<Asked, 'kind' | 'browserHash'> & { userId: UserId },
  now: Date,
) {
  const [owner] = await tx
    .select({ email: users.email, emailKey: users.emailKey })
    .from(users)
    .where(eq(users.id, userId))
  if (owner?.email && owner.emailKey) await askForLetter(tx, { ...asked, userId, email: owner.email }, now)
}
