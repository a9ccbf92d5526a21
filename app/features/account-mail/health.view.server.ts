import { and, count, desc, eq, gt, isNotNull, isNull, min } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { letters, noticeMails, outbox, users } from '#db/schema/index.ts'
import { MAIL_TOPICS } from './retry.server.ts'
import { LETTERS_KEPT_MS, REFUSED_SHOWN } from './rules.ts'

/** How mail is: what waits and why, what was given up, what a server refused. Of a letter only its kind and its reader
 *  are shown. */
export async function mailHealth(read: ReadDb, now: Date) {
  const [waiting] = await read
    .select({ letters: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(and(MAIL_TOPICS, isNull(outbox.parkedAt)))
  return {
    waiting: waiting?.letters ?? 0,
    lagMs: waiting?.oldest ? Math.max(0, now.getTime() - waiting.oldest.getTime()) : 0,
    failing: await failing(read),
    refused: await refused(read, now),
  }
}
export type MailHealth = Awaited<ReturnType<typeof mailHealth>>

/** By what went wrong: a server that is down says the same of every letter. */
const failing = (read: ReadDb) =>
  read
    .select({ error: outbox.lastError, letters: count(), parked: count(outbox.parkedAt) })
    .from(outbox)
    .where(and(MAIL_TOPICS, isNotNull(outbox.lastError)))
    .groupBy(outbox.lastError)
    .orderBy(desc(count()))
    .limit(REFUSED_SHOWN)

/** Letters are erased after a week; other mails stay, and are shown for as long. */
async function refused(read: ReadDb, now: Date) {
  const ofLetters = await read
    .select({ id: letters.id, kind: letters.kind, handle: users.handle, at: letters.refusedAt })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(isNotNull(letters.refusedAt))
    .orderBy(desc(letters.id))
    .limit(REFUSED_SHOWN)
  const { id, kind, settledAt, outcome } = noticeMails
  const ofNotices = await read
    .select({ id, kind, handle: users.handle, at: settledAt })
    .from(noticeMails)
    .leftJoin(users, eq(users.id, noticeMails.userId))
    .where(and(eq(outcome, 'refused'), gt(settledAt, new Date(now.getTime() - LETTERS_KEPT_MS))))
    .orderBy(desc(settledAt))
    .limit(REFUSED_SHOWN)
  const newestFirst = [...ofLetters, ...ofNotices].sort((a, b) => Number(b.at) - Number(a.at))
  return newestFirst.slice(0, REFUSED_SHOWN)
}
