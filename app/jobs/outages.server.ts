import { and, asc, gt, inArray, isNull, lte } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/index.ts'
import { BRIEF_OUTAGE_MS, HASTEN_BATCH, LAST_RETRY_MS } from './rules.ts'

/** Topics whose jobs a worker put off as a service was gone. Once it is back, nobody waits for the pauses to end that
 *  grew meanwhile. */
export class Outages {
  readonly #since = new Map<string, Date>()

  constructor(private readonly db: Db) {}

  noteGone(topic: string, now: Date) {
    if (!this.#since.has(topic)) this.#since.set(topic, now)
  }

  /** One of its jobs was done: what one service does is back for all topics. */
  async noteDone(topic: string, now: Date) {
    const since = this.#since.get(topic)
    if (!since) return
    if (now.getTime() - since.getTime() < BRIEF_OUTAGE_MS) this.#since.delete(topic)
    else if (await hasten(this.db, [...this.#since.keys()], now)) this.#since.clear()
  }
}

/** Has jobs that wait to be tried again tried now, many at a time. @returns whether those were all */
async function hasten(db: Db, topics: string[], now: Date): Promise<boolean> {
  const waiting = await db.read
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.parkedAt),
        inArray(outbox.topic, topics),
        gt(outbox.attempts, 0),
        gt(outbox.availableAt, now),
        lte(outbox.availableAt, new Date(now.getTime() + LAST_RETRY_MS)),
      ),
    )
    .orderBy(asc(outbox.availableAt), asc(outbox.id))
    .limit(HASTEN_BATCH)
  const ids = waiting.map(({ id }) => id)
  if (ids.length > 0)
    await db.write(
      (tx) => tx.update(outbox).set({ availableAt: now }).where(inArray(outbox.id, ids)),
      'derived',
    )
  return ids.length < HASTEN_BATCH
}
