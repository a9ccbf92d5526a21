import { getTableColumns, inArray } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { kit } from './kit/index.ts'
import * as schema from './schema/index.ts'
import type { Tx } from './types.ts'

/** A column that names rows of another table. */
interface Reference {
  table: PgTable
  column: AnyPgColumn
  /** As `set` calls it. */
  property: string
}

const TABLES: PgTable[] = Object.values(schema)

/** What the database itself would not take along or empty when rows of `target` go. */
const referencesTo = (target: PgTable): Reference[] =>
  TABLES.flatMap((table) =>
    kit
      .foreignKeysOf(table)
      .filter((key) => key.reference().foreignTable === target && key.onDelete !== 'cascade')
      .flatMap((key) => key.reference().columns)
      .map((column) => ({ table, column, property: propertyOf(table, column) })),
  )

const propertyOf = (table: PgTable, column: AnyPgColumn) =>
  Object.entries(getTableColumns(table)).find(([, other]) => other === column)?.[0] ?? column.name

/** Deletes rows, and what cannot be without them; where others only name them, the name goes.
 *  @param id the column that the others refer to */
export async function deleteWithReferences(tx: Tx, table: PgTable, id: AnyPgColumn, ids: number[]) {
  if (ids.length === 0) return
  for (const { table: other, column, property } of referencesTo(table)) {
    const naming = inArray(column, ids)
    if (column.notNull) await tx.delete(other).where(naming)
    else
      await tx
        .update(other)
        .set({ [property]: null })
        .where(naming)
  }
  await tx.delete(table).where(inArray(id, ids))
}
