import { and, asc, eq, gt, inArray, lte, ne } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { importedRows } from '#db/schema/index.ts'
import type { Fields, Kind, KindName } from '../forum-export/kinds/kind.ts'
import { GONE } from '../import/fingerprint.ts'
import { forget, MAPPING, type Mapping } from '../import/mapping.server.ts'
import { type Importing, MATCHED } from './importing.ts'
import { changedHere } from './items.server.ts'
import { ROOMS } from './rooms/index.ts'

/** Rows that a forum deletes: everything else stays there, were it as deleted. States are undone as well. */
const REMOVABLE: KindName[] = ['vote', 'entry_addition', 'phrase', 'picture_use']
const ROWS_AT_ONCE = 500

/** Takes away here what an earlier import brought and is not there any more: between two ids of the file there is
 *  nothing. */
export async function removeGone(
  importing: Importing,
  kind: Kind,
  { after, to, present }: { after: number; to: number; present: Set<number> },
) {
  if (!kind.of && !REMOVABLE.includes(kind.name)) return
  for (let last = after; ; ) {
    const rows = await importing.db.read
      .select(MAPPING)
      .from(importedRows)
      .where(
        and(
          eq(importedRows.siteId, importing.site.id),
          eq(importedRows.kind, kind.name),
          gt(importedRows.externalId, last),
          Number.isFinite(to) ? lte(importedRows.externalId, to) : undefined,
          ne(importedRows.contentHash, GONE),
          ne(importedRows.contentHash, MATCHED),
        ),
      )
      .orderBy(asc(importedRows.externalId))
      .limit(ROWS_AT_ONCE)
    const gone = rows.filter(({ externalId }) => !present.has(externalId))
    await importing.writer.write(`gone ${kind.name}`, gone, (tx, batch) => remove(tx, importing, kind, batch))
    importing.report.count(kind.name, 'removed', gone.length)
    if (rows.length < ROWS_AT_ONCE) return
    last = rows.at(-1)?.externalId ?? last
  }
}

async function remove(tx: Tx, importing: Importing, kind: Kind, gone: Mapping[]) {
  const { table } = kind
  const ids = gone.map(({ rowId }) => rowId)
  const rows = (await tx.select().from(table).where(inArray(table.id, ids))) as Fields[]
  if (kind.of) await undo(tx, kind, rows, gone)
  else await tx.delete(table).where(inArray(table.id, ids))
  await ROOMS[kind.name]?.removed?.(tx, importing, rows)
  await forget(tx, importing.site.id, kind.name, gone)
}

/** A state that somebody here changed since stays. */
async function undo(tx: Tx, kind: Kind, rows: Fields[], gone: Mapping[]) {
  const known = new Map(gone.map((mapping) => [mapping.rowId, mapping]))
  const none = Object.fromEntries(
    Object.values(kind.parts)
      .flat()
      .map((name) => [name, null]),
  )
  for (const row of rows) {
    const mapping = known.get(row.id as number)
    if (!mapping || changedHere(kind, row, mapping).size > 0) continue
    await tx.update(kind.table).set(none).where(eq(kind.table.id, mapping.rowId))
  }
}
