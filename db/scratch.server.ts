import Database from 'better-sqlite3'

export type ScratchDatabase = Database.Database
export type ScratchStatement = Database.Statement

const ANONYMOUS = ''

/** SQLite's own kind of temporary database: on the disk (SQLITE_TMPDIR, TMPDIR, /var/tmp), without a name, so
 *  that nothing is left of it however the process ends, and read through a cache of this size. For work that
 *  must not grow with its input, also when the forum itself is on PostgreSQL. */
export function openScratch({ cacheKib }: { cacheKib: number }): ScratchDatabase {
  const database = new Database(ANONYMOUS)
  database.pragma(`cache_size = -${cacheKib}`)
  database.pragma('journal_mode = OFF')
  return database
}
