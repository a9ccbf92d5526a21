import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** Keeps a second *server* off a SQLite file: two would have two caches and two outbox workers that know
 *  nothing of each other. Commands beside the server are welcome. The lock is the operating system's, held by
 *  an open transaction in a file of its own: it is gone with the process, however that ended.
 *  @throws Error for the operator when another server has it */
export function holdServerLock(databaseFile: string): { release(): void } {
  mkdirSync(dirname(databaseFile), { recursive: true })
  const lock = new Database(`${databaseFile}.server`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    throw new Error(
      `Another Askwell server is using ${databaseFile}. For several processes, set DATABASE_URL to a PostgreSQL database.`,
    )
  }
  return { release: () => lock.close() }
}
