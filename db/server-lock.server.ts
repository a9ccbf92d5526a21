import { tryFileLock } from './file-lock.server.ts'

/** Keeps a second *server* off a SQLite file: two would have two caches and two outbox workers that know
 *  nothing of each other. Commands beside the server are welcome.
 *  @throws Error for the operator when another server has it */
export function holdServerLock(databaseFile: string): { release(): void } {
  const lock = tryFileLock(lockOfServer(databaseFile))
  if (lock) return lock
  throw new Error(
    `Another Askwell server is using ${databaseFile}. For several processes, set DATABASE_URL to a PostgreSQL database.`,
  )
}

export function isServed(databaseFile: string): boolean {
  const lock = tryFileLock(lockOfServer(databaseFile))
  lock?.release()
  return lock === undefined
}

const lockOfServer = (databaseFile: string) => `${databaseFile}.server`
