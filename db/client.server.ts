import { dialectOf } from './kit/index.ts'
import type { SqliteOptions } from './sqlite.server.ts'
import type { Db } from './types.ts'

export type { Db, ReadDb, Tx } from './types.ts'

/** Opens the database that `url` names: `postgres://…`, or the path of a SQLite file.
 *  Brings its schema up to date first. */
export async function openDb(url: string, options: SqliteOptions = {}): Promise<Db> {
  if (dialectOf(url) === 'postgresql')
    return (await import('./postgres.server.ts')).openPostgres(url, options)
  return (await import('./sqlite.server.ts')).openSqlite(url, options)
}

const UNIQUE_VIOLATIONS = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

/** True for both drivers' "this row is there already", however deep drizzle wrapped it. */
export function isUniqueViolation(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && UNIQUE_VIOLATIONS.has(String(cause.code))) return true
  }
  return false
}
