import { getTableName, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { dialect } from '#db/kit/index.ts'
import type { Kind } from '../forum-export/kinds/kind.ts'
import type { Item } from './importing.ts'

/** An id of this forum for each new row: the one that it has there, where this forum was empty and the id is free. */
export async function idsFor(tx: Tx, kind: Kind, items: Item[], keepsIds: boolean): Promise<number[]> {
  const wanted = items.map(({ line }) => line.id)
  const taken = keepsIds ? await takenOf(tx, kind, wanted) : new Set(wanted)
  const missing = wanted.filter((id) => taken.has(id)).length
  const kept = new Set(wanted.filter((id) => !taken.has(id)))
  const fresh = missing > 0 ? await nextIds(tx, kind, missing, kept) : []
  return wanted.map((id) => (taken.has(id) ? (fresh.shift() ?? id) : id))
}

async function takenOf(tx: Tx, { table }: Kind, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.select({ id: table.id }).from(table).where(inArray(table.id, ids))
  return new Set(rows.map(({ id }) => id as number))
}

/** Ids that no row has or had, in order, and none of `besides`. */
async function nextIds(tx: Tx, { table }: Kind, count: number, besides: Set<number>): Promise<number[]> {
  const some = count + besides.size
  const candidates = await (dialect === 'postgresql' ? drawn(tx, table, some) : following(tx, table, some))
  return candidates.filter((id) => !besides.has(id)).slice(0, count)
}

async function drawn(tx: Tx, table: Kind['table'], count: number): Promise<number[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select nextval(pg_get_serial_sequence(${getTableName(table)}, 'id')) as id
    from generate_series(1, ${count}::int)`)
  return rows.map(({ id }) => Number(id))
}

/** The counter follows what is inserted. */
async function following(tx: Tx, table: Kind['table'], count: number): Promise<number[]> {
  const [last] = await tx.rows<{ seq: number }>(
    sql`select seq from sqlite_sequence where name = ${getTableName(table)}`,
  )
  return Array.from({ length: count }, (_, at) => (last?.seq ?? 0) + 1 + at)
}
