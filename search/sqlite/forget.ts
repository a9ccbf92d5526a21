import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/types.ts'

const INDEXES = ['search_index', 'search_titles'] as const
/** Pages that one transaction merges: about 10 ms with the write lock. */
const PAGES = 64
const PAUSE_MS = 6

/** FTS5 keeps the words of deleted rows until what holds them is merged. A negative number merges everything, a few
 *  pages at a time; a step that changes less than two rows found nothing left to do.
 *  https://www.sqlite.org/fts5.html#the_merge_command */
export async function mergeAll(db: Db) {
  for (const index of INDEXES) {
    for (let isFirst = true, changed = 2; changed >= 2; isFirst = false) {
      if (!isFirst) await pause(PAUSE_MS)
      changed = await db.write((tx) => mergeSome(tx, index, isFirst ? -PAGES : PAGES), 'derived')
    }
  }
  // The log beside the file keeps what pages were before, until it is written into it.
  await db.read.rows(sql`pragma wal_checkpoint(truncate)`)
}

async function mergeSome(tx: Tx, index: string, pages: number) {
  const before = await totalChanges(tx)
  const name = sql.identifier(index)
  await tx.rows(sql`insert into ${name}(${name}, rank) values ('merge', ${pages}) returning rowid`)
  return (await totalChanges(tx)) - before
}

async function totalChanges(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ changes: number }>(sql`select total_changes() as changes`)
  return row?.changes ?? 0
}
