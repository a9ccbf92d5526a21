/** SQLite: disk full, file unreadable, locked for longer than write() waits. */
const SQLITE = /^SQLITE_(?:FULL|IOERR|BUSY|CANTOPEN|READONLY|NOTADB|CORRUPT|LOCKED)/
/** PostgreSQL: class 08 connection, 53 resources, 57P shutdown, 57014 a statement that took too long or that the operator
 *  cancelled, 58 system; 40 lost every repetition. */
const POSTGRES = /^(?:08|53|57P|57014$|58|40001$|40P01$)/
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ENOSPC',
  'EROFS',
  'EIO',
])
/** The drivers say these without a code. */
const UNCODED =
  /^(?:Connection terminated|timeout exceeded when trying to connect|The database connection is not open|Cannot use a pool after calling end|Client (?:was closed|has encountered a connection error) and is not queryable)/

/** True when not the request but the database is at fault: 503, and trying again may help. */
export function isDatabaseGone(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (SQLITE.test(code) || SYSTEM.has(code) || UNCODED.test(cause.message)) return true
    if (/^[0-9A-Z]{5}$/.test(code) && POSTGRES.test(code)) return true
  }
  return false
}
