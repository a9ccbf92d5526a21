import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { dialect } from '#db/kit/index.ts'
import type { SqliteOptions } from '#db/sqlite.server.ts'
import type { Db } from '#db/types.ts'
import { copyPostgres } from './postgres-copy.ts'

export interface TestDatabase {
  db: Db
  /** Closes it and takes its data away. */
  remove(): Promise<void>
  /** Closes it for good: from now on there are copies of it, for content that takes seconds to make. */
  toCopies(): Promise<() => Promise<TestDatabase>>
}

/** An empty, migrated database of its own, on the project's dialect. SQLite does not wait for the disk
 *  unless the test is about just that. */
export function freshDatabase(options: SqliteOptions = { synchronous: 'OFF' }): Promise<TestDatabase> {
  return dialect === 'sqlite'
    ? copySqlite(inject('sqliteTemplate'), options)
    : copyPostgres(inject('postgres'))
}

/** What to tell a test that needs parallel transactions and cannot have them, or null. */
export const whyNoConcurrency = (): string | null =>
  dialect === 'postgresql' && inject('postgres').kind === 'pglite'
    ? 'PGlite has one connection: it never shows a race'
    : null

async function copySqlite(template: string, options: SqliteOptions): Promise<TestDatabase> {
  const folder = join(dirname(inject('sqliteTemplate')), randomUUID())
  await mkdir(folder)
  const file = join(folder, 'askwell.db')
  await copyFile(template, file)
  const db = await openDb(file, options)
  return {
    db,
    remove: async () => {
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
    // Whoever closes it last brings its log into the file.
    toCopies: async () => {
      await db.close()
      return () => copySqlite(file, options)
    },
  }
}
