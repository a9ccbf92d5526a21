/** A SQLite file that is not as SQLite wrote it. */
export class DamagedDatabase extends Error {
  readonly code = 'SQLITE_CORRUPT'
  constructor(file: string, found: string) {
    super(`The database ${file} is damaged: ${found}.`)
  }
}

/** Whether SQLite says that the file is no database, or not as it wrote it. */
export const isDamage = (error: unknown) => hasCode(error, /^SQLITE_(?:CORRUPT|NOTADB)/)

export const isDiskFull = (error: unknown) => hasCode(error, /^(?:SQLITE_FULL|ENOSPC)/)

/** However deep drizzle wrapped it. */
function hasCode(error: unknown, code: RegExp): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && code.test(String(cause.code))) return true
  }
  return false
}
