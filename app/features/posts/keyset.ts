import { and, asc, type Column, desc, eq, gt, lt, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { fail } from '~/errors.ts'

/** One column of an order that never ties: the last one is an id. */
export interface OrderKey {
  column: Column
  direction: 'asc' | 'desc'
}
type KeyValue = number | Date

/** Where a page of a list ended, opaque to clients: the values of the order's columns. */
export const encodeCursor = (values: KeyValue[]): string =>
  Buffer.from(JSON.stringify(values.map(Number))).toString('base64url')

/** @throws AppError `lists.bad_cursor` 400 for anything that `encodeCursor` did not make for this order */
export function decodeCursor(cursor: string, order: OrderKey[]): KeyValue[] {
  const numbers = parse(cursor)
  const fits = order.every((key, index) => isWithin(boundOf(key), numbers[index]))
  if (numbers.length !== order.length || !fits) fail('lists.bad_cursor', 400)
  return order.map(({ column }, index) => {
    const value = Number(numbers[index])
    return column.dataType === 'date' ? new Date(value) : value
  })
}

/** The year 9999, in milliseconds. */
const LAST_TIME = 253_402_300_799_999
const MAX_INT = 2_147_483_647

/** What the column can hold: PostgreSQL refuses to compare with more. */
const boundOf = ({ column }: OrderKey) =>
  column.dataType === 'date' ? LAST_TIME : column.primary ? Number.MAX_SAFE_INTEGER : MAX_INT

const isWithin = (bound: number, value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= bound

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : fail('lists.bad_cursor', 400)
  } catch {
    return fail('lists.bad_cursor', 400)
  }
}

/** Rows behind the cursor in this order: (a, b) > (x, y) spelled out, for mixed directions. */
export function after(order: OrderKey[], values: (KeyValue | Placeholder)[]): SQL | undefined {
  const branches = order.map(({ column, direction }, index) => {
    const equalBefore = order.slice(0, index).map((key, at) => eq(key.column, values[at]))
    const beyond = direction === 'asc' ? gt(column, values[index]) : lt(column, values[index])
    return and(...equalBefore, beyond)
  })
  return or(...branches)
}

/** As `after`, in a query that is composed before the values are known: `keysOf` gives what it is run with. */
export const afterKeys = (order: OrderKey[]): SQL | undefined =>
  after(
    order,
    order.map((_, at) => sql.placeholder(`key${at}`)),
  )

export const keysOf = (values: KeyValue[]): Record<string, KeyValue> =>
  Object.fromEntries(values.map((value, at) => [`key${at}`, value]))

export const orderBy = (order: OrderKey[]): SQL[] =>
  order.map(({ column, direction }) => (direction === 'asc' ? asc(column) : desc(column)))

/** The page's rows and the cursor of the next page, from one row more than asked for. */
export function pageOf<Row>(rows: Row[], limit: number, keysOf: (row: Row) => KeyValue[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null }
}
