import { asc, inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { ReadDb } from '#db/client.server.ts'
import type { Nested } from './kind.ts'

interface Hanging {
  shape: z.ZodType
  /** Names the row on which they hang. */
  of: PgColumn
  order: PgColumn[]
}

/** Rows of another table, as a list of objects. */
export const rowsOf = (hanging: Hanging, columns: Record<string, PgColumn>): Nested => ({
  shape: hanging.shape,
  read: (read, ids) => listed(read, hanging, columns, (row) => row, ids),
})

/** The same of one column, as a list of what stands there. */
export const valuesOf = (hanging: Hanging, value: PgColumn): Nested => ({
  shape: hanging.shape,
  read: (read, ids) => listed(read, hanging, { value }, (row) => row.value, ids),
})

async function listed(
  read: ReadDb,
  { of, order }: Hanging,
  columns: Record<string, PgColumn>,
  shown: (row: Record<string, unknown>) => unknown,
  ids: number[],
): Promise<Map<number, unknown[]>> {
  const rows = await read
    .select({ of, ...columns })
    .from(of.table as PgTable)
    .where(inArray(of, ids))
    .orderBy(asc(of), ...order.map((column) => asc(column)))
  const lists = new Map<number, unknown[]>()
  for (const { of: id, ...row } of rows) {
    const list = lists.get(id as number)
    if (list) list.push(shown(row))
    else lists.set(id as number, [shown(row)])
  }
  return lists
}
