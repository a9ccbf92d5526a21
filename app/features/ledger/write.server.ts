import { inArray, lt, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { faqEntries, ledgerDays } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { LEDGER_KEPT_MS, WRITE_BATCH } from './rules.ts'

export type LedgerRow = Required<typeof ledgerDays.$inferInsert>

export const NOTHING_YET = { shown: 0, viewed: 0, asked: 0, support: 0 }

/** Adds these to what was counted before: all of them or none. */
export async function writeLedger(db: Db, rows: readonly LedgerRow[]) {
  await db.write(async (tx) => {
    for (const batch of batches(rows, WRITE_BATCH)) await addRows(tx, await known(tx, batch))
  })
}

/** An address may name an entry that there never was. */
async function known(tx: Tx, rows: LedgerRow[]) {
  const named = inArray(
    faqEntries.id,
    rows.map(({ entryId }) => entryId),
  )
  const found = await tx.select({ id: faqEntries.id }).from(faqEntries).where(named)
  const ids = new Set(found.map(({ id }) => id))
  return rows.filter(({ entryId }) => ids.has(entryId))
}

async function addRows(tx: Tx, rows: LedgerRow[]) {
  if (rows.length === 0) return
  await tx
    .insert(ledgerDays)
    .values(rows)
    .onConflictDoUpdate({
      target: [ledgerDays.day, ledgerDays.entryId],
      set: {
        shown: sql`${ledgerDays.shown} + excluded.shown`,
        viewed: sql`${ledgerDays.viewed} + excluded.viewed`,
        asked: sql`${ledgerDays.asked} + excluded.asked`,
        support: sql`${ledgerDays.support} + excluded.support`,
      },
    })
}

/** Run every day. */
export const eraseLedger = (db: Db, now: Date) => {
  const oldest = new Date(now.getTime() - LEDGER_KEPT_MS).toISOString().slice(0, 10)
  return db.write((tx) => tx.delete(ledgerDays).where(lt(ledgerDays.day, oldest)))
}
