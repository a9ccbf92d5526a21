import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { EVERYTHING } from './changes/names.ts'
import { dialect } from './kit/index.ts'
import type { Tx } from './types.ts'

/** Many rows, past the builder: it would take longer to compose a statement than the database to run it. All have the
 *  columns of the first. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
) {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => property in first)
  const names = columns.map(([, { name }]) => name)
  await tx.putRows(getTableName(table), names, valuesOf(columns, rows))
}

/** For the rest of the transaction: its rows name each other rightly by the way they were made, so that what they name is
 *  not looked up again, a third of PostgreSQL's work, where the role may leave that out; and they change everything.
 *  What triggers would make of them is theirs to bring. */
export async function trustRows(tx: Tx) {
  if (dialect === 'sqlite') return
  await tx.rows(sql`select set_config('askwell.changes', ${`,${EVERYTHING},`}, true)`)
  await tx.rows(sql`select set_config('session_replication_role', 'replica', true)
    where has_parameter_privilege('session_replication_role', 'set')`)
}

type Columns = [property: string, column: PgColumn][]

function* valuesOf(columns: Columns, rows: readonly Record<string, unknown>[]): Generator<unknown[]> {
  for (const row of rows)
    yield columns.map(([property, column]) => {
      const value = row[property] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    })
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
