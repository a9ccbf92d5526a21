import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { migrationsFolder } from './migrations-folder.server.ts'

/** Foreign keys are switched off before the migrator's transaction: inside it the pragma does nothing,
 *  and rebuilding a parent table would delete its children.
 *  @throws Error naming the tables whose references a migration broke, at every start until they are whole. */
export function migrateSqlite(connection: Database.Database, folder = migrationsFolder('sqlite')) {
  connection.pragma('foreign_keys = OFF')
  migrate(drizzle(connection), { migrationsFolder: folder })
  checkOnce(connection)
  connection.pragma('foreign_keys = ON')
}

/** After a migration, and not at every start: to follow all references of a million questions takes most of a minute.
 *  How many migrations had run when they were found whole, the file itself remembers. */
function checkOnce(connection: Database.Database) {
  const applied = connection.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()
  if (connection.pragma('user_version', { simple: true }) === applied) return
  const broken = connection.pragma('foreign_key_check') as { table: string }[]
  if (broken.length > 0) {
    const tables = [...new Set(broken.map((row) => row.table))].join(', ')
    throw new Error(`A migration left broken references in: ${tables}`)
  }
  connection.pragma(`user_version = ${applied}`)
}
