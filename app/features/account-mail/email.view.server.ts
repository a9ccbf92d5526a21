import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { changeOf } from './plan.server.ts'
import { OBJECTION_MS } from './rules.ts'

/** What the member sees of their own address. */
export async function emailSettings(read: ReadDb, id: UserId) {
  const [row] = await read
    .select({
      email: users.email,
      verifiedAt: users.emailVerifiedAt,
      phrase: users.mailPhrase,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(eq(users.id, id))
  const change = await changeOf(read, id)
  return {
    email: row?.email ?? null,
    verifiedAt: row?.verifiedAt ?? null,
    phrase: row?.phrase ?? null,
    hasPassword: typeof row?.passwordHash === 'string',
    change: change && {
      email: change.email,
      isConfirmed: change.newConfirmedAt !== null,
      /** From then on the present address needs not agree any more. */
      objectionUntil: new Date(change.createdAt.getTime() + OBJECTION_MS),
    },
  }
}
export type EmailSettings = Awaited<ReturnType<typeof emailSettings>>
