import type Database from 'better-sqlite3'

/** More than the queries of all pages, with their lists of different lengths. */
const KEPT = 500

/** Drizzle prepares every query anew; here the connection keeps what it has compiled, the oldest out first.
 *  Safe, as each use is over before the next begins: nothing here iterates. */
export function keepStatements(connection: Database.Database) {
  const kept = new Map<string, Database.Statement>()
  const compile = connection.prepare.bind(connection)
  const prepare = (sql: string): Database.Statement => {
    const known = kept.get(sql)
    if (known) return known.reader ? known.raw(false) : known
    const statement = compile(withPlainLimit(sql))
    const [oldest] = kept.keys()
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(sql, statement)
    return statement
  }
  connection.prepare = prepare as typeof connection.prepare
}

/** Since 3.48 SQLite looks at the value of `limit ?` to plan by it, and therefore plans the statement anew each time
 *  that one is given, which takes longer than most queries: a third of SQLite's work. Into a sum it does not look. */
const withPlainLimit = (sql: string) => sql.replaceAll(/\blimit \?/g, 'limit ? + 0')
