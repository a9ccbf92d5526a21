import {
  bigint,
  boolean,
  getTableConfig,
  index,
  integer,
  jsonb,
  type PgTable,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

export const table = pgTable
export { index, primaryKey, uniqueIndex }
/** Surrogate key, given by the database. */
export const id = (name: string) =>
  bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity()
/** Reference to an `id`. */
export const ref = (name: string) => bigint(name, { mode: 'number' })
export const str = <const E extends [string, ...string[]]>(name: string, options?: { enum: E }) =>
  text(name, options)
export const int = (name: string) => integer(name)
export const bool = (name: string) => boolean(name)
/** Moment in UTC, to the millisecond. */
export const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
export const json = <T>(name: string) => jsonb(name).$type<T>()
/** What of a table names rows of others. */
export const foreignKeysOf = (of: PgTable) => getTableConfig(of).foreignKeys
/** What tells its rows apart, where that is more than one column. */
export const primaryKeysOf = (of: PgTable) => getTableConfig(of).primaryKeys
