import { and, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'

const correspondentColumns = {
  id: users.id,
  handle: users.handle,
  language: users.language,
  email: users.email,
  emailKey: users.emailKey,
  phrase: users.mailPhrase,
  leavesAt: users.leavesAt,
}

/** Somebody who can be written to. */
export type Correspondent = NonNullable<Awaited<ReturnType<typeof correspondent>>>

export async function correspondent(read: ReadDb, id: UserId) {
  const [row] = await read
    .select(correspondentColumns)
    .from(users)
    .where(and(eq(users.id, id), isNull(users.deletedAt)))
  return row
}

/** Somebody whose account was deleted. */
export async function whoWas(read: ReadDb, id: UserId): Promise<Correspondent | undefined> {
  const [row] = await read.select(correspondentColumns).from(users).where(eq(users.id, id))
  return row
}

/** Whose verified address this is. */
export async function ownerOf(read: ReadDb, emailKey: string): Promise<Correspondent | undefined> {
  const [row] = await read
    .select(correspondentColumns)
    .from(users)
    .where(and(eq(users.emailKey, emailKey), isNull(users.deletedAt)))
  return row
}
