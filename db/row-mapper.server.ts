import { Column, getTableName, is, noopDecoder, SQL, Subquery } from 'drizzle-orm'

/** A column of a result, as drizzle's prepared queries keep it: where its value goes, and what decodes it. */
export interface ResultField {
  path: string[]
  field: unknown
}

/** Whether a table of the query is there in every row, by its name. */
export type Joins = Readonly<Record<string, boolean>>

type Decode = (value: unknown) => unknown

/** A value of the driver's row. */
interface Cell {
  key: string
  at: number
  /** Absent where the driver's value is the value. */
  decode: Decode | undefined
}

/** An object in the row: a table of several. */
interface Part {
  key: string
  cells: Cell[]
  /** Of a table that a `left join` may not find: its first column, which is then null. */
  nullWith: number | undefined
}

/** drizzle's `mapResultRow`, but where a value goes and what decodes it is found out once for a query, not for each cell
 *  of each row: that took as long as SQLite took to find the rows. Rows hold
 *  values and objects of values, no deeper ones: nor do drizzle's types allow them. */
export function rowMapper<Row>(
  fields: readonly ResultField[],
  joins: Joins | undefined,
): (rows: unknown[][]) => Row[] {
  const plan = planOf(fields, joins)
  return (rows) => rows.map((values) => rowOf(plan, values) as Row)
}

function planOf(fields: readonly ResultField[], joins: Joins | undefined) {
  const plan = new Map<string, Cell | Part>()
  for (const [at, { path, field }] of fields.entries()) {
    const [first = '', second] = path
    if (second === undefined) {
      plan.set(first, { key: first, at, decode: decodeOf(field) })
      continue
    }
    const known = plan.get(first)
    const part =
      known && 'cells' in known ? known : { key: first, cells: [], nullWith: nullWith(first, fields, joins) }
    part.cells.push({ key: second, at, decode: decodeOf(field) })
    plan.set(first, part)
  }
  return [...plan.values()]
}

/** As drizzle decides it: by the first column, where all are of one table. */
function nullWith(part: string, fields: readonly ResultField[], joins: Joins | undefined) {
  const columns = fields.flatMap(({ path, field }, at) =>
    path[0] === part && is(field, Column) ? [{ at, table: getTableName(field.table) }] : [],
  )
  const [first] = columns
  const isOne = columns.every(({ table }) => table === first?.table)
  return joins && first && isOne && !joins[first.table] ? first.at : undefined
}

function rowOf(plan: readonly (Cell | Part)[], values: unknown[]) {
  const row: Record<string, unknown> = {}
  for (const place of plan) row[place.key] = 'cells' in place ? partOf(place, values) : decoded(place, values)
  return row
}

function partOf({ cells, nullWith }: Part, values: unknown[]) {
  if (nullWith !== undefined && values[nullWith] === null) return null
  const object: Record<string, unknown> = {}
  for (const cell of cells) object[cell.key] = decoded(cell, values)
  return object
}

function decoded({ at, decode }: Cell, values: unknown[]) {
  const value = values[at]
  return value === null || !decode ? value : decode(value)
}

/** Of a column, of an expression, with a name or in brackets. */
function decodeOf(field: unknown): Decode | undefined {
  const decoder = is(field, Column) ? field : decoderOf(field)
  const isNone =
    decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue ||
    decoder.mapFromDriverValue === noopDecoder.mapFromDriverValue
  return isNone ? undefined : (value) => decoder.mapFromDriverValue(value)
}

interface Decoder {
  mapFromDriverValue: Decode
}

/** Every expression has one, though drizzle's types do not tell of it. */
function decoderOf(field: unknown): Decoder {
  const expression = is(field, Subquery) ? field._.sql : is(field, SQL.Aliased) ? field.sql : field
  if (is(expression, SQL) && 'decoder' in expression && isDecoder(expression.decoder))
    return expression.decoder
  throw new TypeError('drizzle keeps the decoder of an expression elsewhere than it did')
}

const isDecoder = (value: unknown): value is Decoder =>
  typeof value === 'object' &&
  value !== null &&
  'mapFromDriverValue' in value &&
  typeof value.mapFromDriverValue === 'function'
