import { and, count, desc, eq, isNotNull, isNull, min } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { letters, outbox, users } from '#db/schema/index.ts'
import { LETTER_TOPIC } from './retry.server.ts'
import { REFUSED_SHOWN } from './rules.ts'

/** How mail is: what waits and why, what was given up, what a server refused. Of a letter only its kind and its reader
 *  are shown. */
export async function mailHealth(read: ReadDb, now: Date) {
  const [waiting] = await read
    .select({ letters: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(and(LETTER_TOPIC, isNull(outbox.parkedAt)))
  return {
    waiting: waiting?.letters ?? 0,
    lagMs: waiting?.oldest ? Math.max(0, now.getTime() - waiting.oldest.getTime()) : 0,
    failing: await failing(read),
    refused: await refused(read),
  }
}
export type MailHealth = Awaited<ReturnType<typeof mailHealth>>

/** By what went wrong: a server that is down says the same of every letter. */
const failing = (read: ReadDb) =>
  read
    .select({ error: outbox.lastError, letters: count(), parked: count(outbox.parkedAt) })
    .from(outbox)
    .where(and(LETTER_TOPIC, isNotNull(outbox.lastError)))
    .groupBy(outbox.lastError)
    .orderBy(desc(count()))
    .limit(REFUSED_SHOWN)

const refused = (read: ReadDb) =>
  read
    .select({ id: letters.id, kind: letters.kind, handle: users.handle, at: letters.refusedAt })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(isNotNull(letters.refusedAt))
    .orderBy(desc(letters.id))
    .limit(REFUSED_SHOWN)
