import {
  getTableConfig,
  index,
  integer,
  primaryKey,
  type SQLiteTable,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
export { index, primaryKey, uniqueIndex }
export const id = (name: string) => integer(name).primaryKey({ autoIncrement: true })
export const ref = (name: string) => integer(name)
export const str = (name: string, options?: { enum: [string, ...string[]] }) => text(name, options)
export const int = (name: string) => integer(name)
export const bool = (name: string) => integer(name, { mode: 'boolean' })
/** Milliseconds since 1970. */
export const time = (name: string) => integer(name, { mode: 'timestamp_ms' })
export const json = (name: string) => text(name, { mode: 'json' })
/** What of a table names rows of others. */
export const foreignKeysOf = (of: SQLiteTable) => getTableConfig(of).foreignKeys
/** What tells its rows apart, where that is more than one column. */
export const primaryKeysOf = (of: SQLiteTable) => getTableConfig(of).primaryKeys
