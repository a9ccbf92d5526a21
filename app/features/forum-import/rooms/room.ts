import { getTableColumns, inArray } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { Fields } from '../../forum-export/kinds/kind.ts'
import type { Importing, Item } from '../importing.ts'

/** An item and the row that it is now, with the parts that were written. */
export interface Placed {
  item: Item
  rowId: number
  parts: string[]
}

/** What one kind needs beside its columns. What takes a `tx` has no effect but through it. */
export interface Room {
  /** Before they are compared with what was imported: links and names are those of this forum, and what has no place
   *  says why. */
  prepare?(importing: Importing, items: Item[]): Promise<void>
  /** What follows from the columns of those that are to be written. */
  render?(importing: Importing, items: Item[]): Promise<void>
  /** Lines that cannot stand beside what is here, with the reason: a new one is left out, and what an earlier one
   *  brought stays as it is. */
  clashing?(tx: Tx, items: Item[]): Promise<Map<Item, string>>
  /** New lines for which there is a row already, or a reason why there cannot be one. */
  standing?(tx: Tx, importing: Importing, items: Item[]): Promise<Map<Item, number | string>>
  /** Columns that only this forum can tell. */
  given?(tx: Tx, importing: Importing, items: Item[]): Promise<Map<Item, Fields>>
  written?(tx: Tx, importing: Importing, placed: { inserted: Placed[]; updated: Placed[] }): Promise<void>
  /** After rows that are gone there were deleted here. */
  removed?(tx: Tx, importing: Importing, rows: Fields[]): Promise<void>
}

/** Lines whose `key` is one of `here`, with what stands there. */
export function standingAt<Row>(
  items: Item[],
  keyOf: (item: Item) => string | undefined,
  here: Map<string, Row>,
) {
  const found = new Map<Item, Row>()
  for (const item of items) {
    const row = here.get(keyOf(item) ?? '')
    if (row !== undefined) found.set(item, row)
  }
  return found
}

export const numbersIn = (items: Item[], name: string): number[] => [
  ...new Set(items.flatMap(({ values }) => (values[name] as number | null) ?? [])),
]

/** Rows that name in one of these columns what items name in it. */
export async function rowsNaming(
  read: ReadDb,
  table: PgTable,
  items: Item[],
  names: string[],
): Promise<Fields[]> {
  const columns = getTableColumns(table)
  const rows: Fields[] = []
  for (const name of names) {
    const numbers = numbersIn(items, name)
    const column = columns[name]
    if (column && numbers.length > 0)
      rows.push(...((await read.select().from(table).where(inArray(column, numbers))) as Fields[]))
  }
  return rows
}

/** New lines that stand where a row stands here, by what tells such rows apart. */
export const standsBy =
  (table: PgTable, names: string[], placeOf: (row: Fields) => string): Room['standing'] =>
  async (tx, _importing, items) => {
    const rows = await rowsNaming(tx, table, items, names)
    const here = new Map(rows.map((row) => [placeOf(row), row.id as number]))
    return standingAt(items, ({ values }) => placeOf(values), here)
  }

interface Claims {
  table: PgTable
  /** The column by which rows are looked up that could claim the same. */
  name: string
  /** What one row alone can have. */
  of(row: Fields): string[]
  reason: string
}

/** Lines that claim what another row has, or a line before them. */
export const clashesOver =
  ({ table, name, of, reason }: Claims): Room['clashing'] =>
  async (tx, items) => {
    const own = new Set(items.map(rowOf))
    const rows = (await rowsNaming(tx, table, items, [name])).filter(({ id }) => !own.has(id as number))
    const taken = new Set(rows.flatMap(of))
    const found = new Map<Item, string>()
    for (const item of items) {
      const claims = of(item.values)
      if (claims.some((claim) => taken.has(claim))) found.set(item, reason)
      else for (const claim of claims) taken.add(claim)
    }
    return found
  }

const rowOf = ({ known, ofRow }: Item) => ofRow ?? known?.rowId
