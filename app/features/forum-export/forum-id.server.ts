import { createHash } from 'node:crypto'
import { asc } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'

/** Tells one forum from another, whatever its address: by whoever came first and when. Rows of people stay when
 *  accounts go. Undefined when nobody came yet. */
export async function forumId(read: ReadDb): Promise<string | undefined> {
  const [first] = await read
    .select({ handle: users.handleKey, createdAt: users.createdAt })
    .from(users)
    .orderBy(asc(users.id))
    .limit(1)
  if (!first) return undefined
  const told = `${first.handle} ${first.createdAt.toISOString()}`
  return createHash('sha256').update(told).digest('hex').slice(0, 32)
}
