import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dialect } from './kit/index.ts'
import type { Tx } from './types.ts'

/** Many rows by one statement, whose text is the same whatever they hold: the builder would take longer to compose the
 *  statement than the database to run it. All have the columns of the first. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
) {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => property in first)
  await tx.rows(dialect === 'sqlite' ? forSqlite(table, columns, rows) : forPostgres(table, columns, rows))
}

type Columns = [property: string, column: PgColumn][]
type Rows = readonly Record<string, unknown>[]

const names = (columns: Columns): SQL =>
  sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  )

/** Each row as a list, in the order of the columns. The driver wants rows back of whatever is asked for. */
function forSqlite(table: PgTable, columns: Columns, rows: Rows): SQL {
  const encoded = rows.map((row) =>
    columns.map(([property, column]) => {
      const value = row[property] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    }),
  )
  const values = columns.map((_, place) => sql.raw(`value ->> ${place}`))
  return sql`insert into ${table} (${names(columns)})
    select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(encoded)}) where true returning 1`
}

/** Each row by the names of its columns. */
function forPostgres(table: PgTable, columns: Columns, rows: Rows): SQL {
  const named = rows.map((row) =>
    Object.fromEntries(columns.map(([property, { name }]) => [name, row[property] ?? null])),
  )
  return sql`insert into ${table} (${names(columns)})
    select ${names(columns)} from json_populate_recordset(null::${table}, ${JSON.stringify(named)}::json)`
}

/** PostgreSQL's counters do not see ids that were given to it; SQLite's do. Never back: what others drew is theirs. */
export async function goOnCounting(tx: Tx, table: PgTable, id: PgColumn) {
  if (dialect === 'sqlite') return
  const name = getTableName(table)
  await tx.rows(sql`
    select setval(pg_get_serial_sequence(${name}, ${id.name}),
      greatest((select max(${id}) from ${table}), nextval(pg_get_serial_sequence(${name}, ${id.name}))))
    where pg_get_serial_sequence(${name}, ${id.name}) is not null and exists (select 1 from ${table})`)
}
