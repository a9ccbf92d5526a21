import type { Tx } from '#db/client.server.ts'
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
  /** Before a transaction: renders, checks, and says why a line has no place. */
  prepare?(importing: Importing, items: Item[]): Promise<void>
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
