import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { searches } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { END_WAITS_MS, INSERT_BATCH, SEARCHES_KEPT_MS, TYPING_MS } from './rules.ts'

/** A search that is not written yet. */
export type Waiting = Omit<typeof searches.$inferSelect, 'id'> & { touchedAt: number }

/** What became of one that is. */
export interface Outcome {
  token: string
  end: Partial<Pick<Waiting, 'opened' | 'position' | 'ended'>>
  toldAt: number
}

/** Nobody types on it any more; the search of an outcome is in the database. */
export const isDue = (waiting: Waiting | Outcome, now: number): boolean =>
  'touchedAt' in waiting ? now - waiting.touchedAt > TYPING_MS : now - waiting.toldAt > END_WAITS_MS

const END = {
  opened: sql`excluded.opened`,
  position: sql`excluded.position`,
  ended: sql`excluded.ended`,
}

/** All of these or none; some may be there, where the answer to an earlier commit never came. Searches from before
 *  `oldest` have ended. */
export async function writeSearches(db: Db, rows: Waiting[], outcomes: Outcome[], oldest: Date) {
  await db.write(async (tx) => {
    for (const batch of batches(rows, INSERT_BATCH)) {
      await tx
        .insert(searches)
        .values(batch.map(({ touchedAt: _, ...row }) => row))
        .onConflictDoUpdate({ target: searches.token, set: END })
    }
    for (const { token, end } of outcomes) {
      await tx
        .update(searches)
        .set(end)
        .where(and(eq(searches.token, token), gt(searches.createdAt, oldest)))
    }
  })
}

/** Run every hour. */
export const eraseSearches = (db: Db, now: Date) =>
  db.write((tx) =>
    tx.delete(searches).where(lte(searches.createdAt, new Date(now.getTime() - SEARCHES_KEPT_MS))),
  )
