import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'

/** Null takes it away. */
export async function setMailPhrase(db: Db, viewer: Member, phrase: string | null) {
  await db.write((tx) => tx.update(users).set({ mailPhrase: phrase }).where(eq(users.id, viewer.id)))
}
