import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { outbox, sessions } from '#db/schema/index.ts'
import { SESSION_IDLE_DAYS } from '~/features/security/rules.ts'
import { CLAIM_MS, CLOCKS_APART_MS, DAILY_MS, ERASE_BATCH, LAST_RETRY_MS } from './rules.ts'

type Row = Pick<typeof outbox.$inferSelect, 'id' | 'attempts' | 'availableAt' | 'claimedUntil' | 'createdAt'>

/** What was written while the clock was ahead would wait until it is as late again. It is due as it was then: at once, or
 *  so much later than it was written. */
export async function bringOutboxBack(db: Db, now: Date) {
  const rows = [...(await waitingTooLong(db.read, now)), ...(await claimedTooLong(db.read, now))]
  if (rows.length === 0) return
  await db.write(async (tx) => {
    for (const row of rows) await tx.update(outbox).set(presentOf(row, now)).where(eq(outbox.id, row.id))
  })
}

const selectRows = (read: ReadDb) =>
  read
    .select({
      id: outbox.id,
      attempts: outbox.attempts,
      availableAt: outbox.availableAt,
      claimedUntil: outbox.claimedUntil,
      createdAt: outbox.createdAt,
    })
    .from(outbox)

/** What was written in the future is not due before. Looked for every few seconds: of what is due now nothing is read. */
const waitingTooLong = (read: ReadDb, now: Date): Promise<Row[]> =>
  selectRows(read)
    .where(
      and(
        isNull(outbox.parkedAt),
        gt(outbox.availableAt, latest(now)),
        or(
          gt(outbox.createdAt, latest(now)),
          and(gt(outbox.attempts, 0), gt(outbox.availableAt, latest(now, LAST_RETRY_MS))),
        ),
      ),
    )
    .limit(ERASE_BATCH)

const claimedTooLong = (read: ReadDb, now: Date): Promise<Row[]> =>
  selectRows(read)
    .where(and(isNull(outbox.parkedAt), gt(outbox.claimedUntil, latest(now, CLAIM_MS))))
    .limit(ERASE_BATCH)

function presentOf({ attempts, availableAt, createdAt, claimedUntil }: Row, now: Date) {
  const waits = attempts > 0 ? 0 : Math.max(0, availableAt.getTime() - createdAt.getTime())
  const isOfFuture = createdAt > latest(now)
  const isClaimOver = claimedUntil !== null && claimedUntil > latest(now, CLAIM_MS)
  const isWritten = isOfFuture || attempts > 0
  return {
    createdAt: isOfFuture ? now : createdAt,
    availableAt: isWritten ? new Date(Math.min(now.getTime() + waits, availableAt.getTime())) : availableAt,
    claimedUntil: isClaimOver ? null : claimedUntil,
  }
}

/** Sessions that were opened, or used, while the clock was ahead neither end nor last longer for it; who is there proves
 *  it anew before the next dangerous act. */
export async function bringSessionsBack(db: Db, now: Date) {
  const lasts = SESSION_IDLE_DAYS * DAILY_MS
  const expiresAt = new Date(now.getTime() + lasts)
  await db.write(async (tx) => {
    await tx
      .update(sessions)
      .set({ createdAt: now })
      .where(gt(sessions.createdAt, latest(now)))
    await tx
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(gt(sessions.lastSeenAt, latest(now)))
    await tx
      .update(sessions)
      .set({ provenAt: null })
      .where(gt(sessions.provenAt, latest(now)))
    await tx
      .update(sessions)
      .set({ expiresAt })
      .where(gt(sessions.expiresAt, latest(now, lasts)))
  })
}

/** Beyond it a time is of a clock that was ahead. */
const latest = (now: Date, most = 0) => new Date(now.getTime() + most + CLOCKS_APART_MS)
