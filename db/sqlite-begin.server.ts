import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'

/** How long a `write` waits for another process's transaction before it gives up. */
const BUSY_LIMIT_MS = 5_000
/** Between two tries of BEGIN: short against a request, long against a spinning core. */
const BUSY_PAUSE_MS = 5

/** The driver is synchronous: waiting inside it would stop every request, so BEGIN is tried again instead. */
export async function begin(connection: Database.Database) {
  const deadline = performance.now() + BUSY_LIMIT_MS
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > deadline) throw error
      await sleep(BUSY_PAUSE_MS)
    }
  }
}
