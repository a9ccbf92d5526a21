import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { kit } from '#db/kit/index.ts'
import * as schema from '#db/schema/index.ts'

/** One table, as backups see it. */
export interface BackedTable {
  name: string
  table: PgTable
  /** By the names that rows have. */
  columns: Record<string, PgColumn>
  /** Tells rows apart, and is their order in a backup. */
  key: string[]
  /** Columns that name rows which come later in a backup: written once all rows are there. */
  later: string[]
}

/** Every table of the schema, each after those that its rows name. */
export function backedTables(): BackedTable[] {
  const all = (Object.values(schema) as unknown[]).filter(isTable)
  const ordered: PgTable[] = []
  const visit = (table: PgTable, above: PgTable[]) => {
    if (ordered.includes(table) || above.includes(table)) return
    for (const { to, mustBeThere } of referencesOf(table)) if (mustBeThere) visit(to, [...above, table])
    ordered.push(table)
  }
  for (const table of all) visit(table, [])
  return ordered.map((table, at) => backed(table, new Set(ordered.slice(0, at))))
}

/** SQLite's tables go by PostgreSQL's type, see db/kit. */
const isTable = (value: unknown): value is PgTable => is(value, PgTable) || is(value, SQLiteTable)

function backed(table: PgTable, before: Set<PgTable>): BackedTable {
  const columns = getTableColumns(table)
  // Keys name columns by objects of their own on PostgreSQL.
  const nameOf = ({ name: inDatabase }: PgColumn) =>
    Object.keys(columns).find((name) => columns[name]?.name === inDatabase) ?? inDatabase
  const composite = kit.primaryKeysOf(table).flatMap((key) => key.columns)
  const own = Object.values(columns).filter((column) => column.primary)
  return {
    name: getTableName(table),
    table,
    columns,
    key: (composite.length > 0 ? composite : own).map(nameOf),
    later: referencesOf(table)
      .filter(({ to }) => !before.has(to))
      .map(({ from }) => nameOf(from)),
  }
}

function referencesOf(table: PgTable) {
  return kit.foreignKeysOf(table).map((key) => {
    const { columns, foreignTable } = key.reference()
    const [from] = columns as [PgColumn]
    return { from, to: foreignTable as PgTable, mustBeThere: from.notNull }
  })
}
