import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dialect } from './kit/index.ts'
import type { Tx } from './types.ts'

/** Many rows, by a statement whose text is the same whatever they hold: the builder would take longer to compose one than
 *  the database to run it. All have the columns of the first. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
) {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => property in first)
  if (tx.runEach) tx.runEach(forSqlite(table, columns), valuesOf(columns, rows))
  else await tx.rows(forPostgres(table, columns, rows))
}

type Columns = [property: string, column: PgColumn][]
type Rows = readonly Record<string, unknown>[]

const names = (columns: Columns): SQL =>
  sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  )

/** One statement that is run for each row: of all ways to hand values to SQLite the one that costs least, an eighth of
 *  what a list in JSON does. */
function forSqlite(table: PgTable, columns: Columns): string {
  const listed = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  return `insert into "${getTableName(table)}" (${listed}) values (${marks})`
}

function* valuesOf(columns: Columns, rows: Rows): Generator<unknown[]> {
  for (const row of rows)
    yield columns.map(([property, column]) => {
      const value = row[property] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    })
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

/** PostgreSQL plans by what it last counted, and a table that it takes for empty badly. SQLite's plans stand in the
 *  queries. */
export async function countForPlans(tx: Tx) {
  if (dialect === 'postgresql') await tx.rows(sql`analyze`)
}
