import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { migrationsFolder } from './migrations-folder.server.ts'

/** Foreign keys are switched off before the migrator's transaction: inside it the pragma does nothing,
 *  and rebuilding a parent table would delete its children.
 *  @throws Error naming the tables whose references a migration broke. */
export function migrateSqlite(connection: Database.Database, folder = migrationsFolder('sqlite')) {
  connection.pragma('foreign_keys = OFF')
  migrate(drizzle(connection), { migrationsFolder: folder })
  const broken = connection.pragma('foreign_key_check') as { table: string }[]
  if (broken.length > 0) {
    const tables = [...new Set(broken.map((row) => row.table))].join(', ')
    throw new Error(`A migration left broken references in: ${tables}`)
  }
  connection.pragma('foreign_keys = ON')
}
