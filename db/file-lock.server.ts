import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** The lock is the operating system's, held by an open transaction in a file of its own: it is gone with the process,
 *  however that ended. Undefined when somebody has it. */
export function tryFileLock(file: string): { release(): void } | undefined {
  mkdirSync(dirname(file), { recursive: true })
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    return undefined
  }
  return { release: () => lock.close() }
}
