import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestProject } from 'vitest/node'
import { migrateSqlite } from '#db/sqlite-migrate.server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty file: each test copies it into the same folder. */
    sqliteTemplate: string
  }
}

/** Global setup of the projects that run on SQLite. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-sqlite-'))
  const template = join(folder, 'template.db')
  const connection = new Database(template)
  migrateSqlite(connection)
  connection.close()
  project.provide('sqliteTemplate', template)
  return () => rm(folder, { recursive: true, force: true })
}
