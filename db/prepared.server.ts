import { type Column, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { dialect } from './kit/index.ts'
import { type About, readingRows } from './reads.server.ts'
import { type Joins, type ResultField, rowMapper } from './row-mapper.server.ts'
import type { ReadDb } from './types.ts'

/** Where the values go that a query is run with, by their names. */
export type Slots<Given> = {
  readonly [Name in keyof Given]-?: Placeholder<string, Exclude<Given[Name], undefined>>
}

interface Statement<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>
  /** Of SQLite's statements. */
  all?(values: Record<string, unknown>): Row[]
}

/** What drizzle's types keep to themselves of one. */
interface Mapping<Row> {
  fields?: ResultField[]
  joinsNotNullableMap?: Joins
  customResultMapper?: (rows: unknown[][]) => Row[]
}

/** What drizzle's query builder makes. */
interface Composed<Row> {
  prepare(name: string): Statement<Row>
}

/** A query that is composed once for each connection and then only run: composing one takes drizzle several times
 *  as long as SQLite takes to answer it. `shape` is whatever changes its text, an order for one: each shape is kept,
 *  so what people type belongs into `given`.
 *
 *      const byId = prepared((read, { id }: Slots<{ id: TagId }>) => read.select().from(tags).where(eq(tags.id, id)))
 *      const [tag] = await byId(read, { id })
 *
 *  @param about what its rows hang on by its `where`: pages that were made of them are made anew when that changes, and
 *    not whenever its tables do */
export function prepared<Given extends object, Row, Shape = undefined>(
  compose: (read: ReadDb, slots: Slots<Given>, shape: Shape) => Composed<Row>,
  about: (given: Given, shape: Shape) => About<Row> = () => ({}),
) {
  const shapes = new Map<string, (read: ReadDb) => Statement<Row>>()
  return async (
    read: ReadDb,
    given: Given,
    ...[shape]: Shape extends undefined ? [] : [shape: Shape]
  ): Promise<Row[]> => {
    const key = JSON.stringify(shape) ?? ''
    const statement = shapes.get(key) ?? keeper((on) => compose(on, slots(), shape as Shape))
    shapes.set(key, statement)
    return readingRows(about(given, shape as Shape), () => rowsOf(statement(read), encoded(given)))
  }
}

/** better-sqlite3 has the rows at once, but drizzle would tell of them four promises later. */
const rowsOf = <Row>(statement: Statement<Row>, values: Record<string, unknown>) =>
  dialect === 'sqlite' && statement.all ? statement.all(values) : statement.execute(values)

let kept = 0

/** One statement a connection. PostgreSQL knows it by a name, the same in each transaction of a connection. */
function keeper<Row>(compose: (read: ReadDb) => Composed<Row>) {
  kept += 1
  const name = `askwell_${kept}`
  const statements = new WeakMap<ReadDb, Statement<Row>>()
  return (read: ReadDb): Statement<Row> => {
    const statement = statements.get(read) ?? withMapper(compose(read).prepare(name))
    statements.set(read, statement)
    return statement
  }
}

function withMapper<Row>(statement: Statement<Row> & Mapping<Row>): Statement<Row> {
  const { fields, joinsNotNullableMap } = statement
  statement.customResultMapper ??= fields && rowMapper(fields, joinsNotNullableMap)
  return statement
}

const slots = <Given>() => new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) }) as Slots<Given>

/** Columns encode the values that stand in a query, but not those that come later. */
const encode = dialect === 'sqlite' ? forSqlite : forPostgres

function encoded(given: object): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) values[name] = encode(value)
  return values
}

function forSqlite(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'boolean') return Number(value)
  return Array.isArray(value) ? JSON.stringify(value) : value
}

function forPostgres(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}

/** The column holds one of a list: `in (…)` would be another text for each length. */
export const anyOf = <Value>(column: Column, list: Placeholder<string, readonly Value[]>): SQL =>
  dialect === 'sqlite'
    ? sql`${column} in (select value from json_each(${list}))`
    : sql`${column} = any(${list})`
