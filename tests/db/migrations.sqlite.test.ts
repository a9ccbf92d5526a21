import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test as base, describe, expect } from 'vitest'
import { migrationsFolder } from '#db/migrations-folder.server.ts'
import { migrateSqlite } from '#db/sqlite-migrate.server.ts'

const test = base.extend<{ database: Database.Database; folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-migrations-'))
    await cp(migrationsFolder('sqlite'), folder, { recursive: true })
    await use(folder)
    await rm(folder, { recursive: true })
  },
  database: async ({ folder }, use) => {
    const database = new Database(join(folder, 'test.db'))
    await use(database)
    database.close()
  },
})

/** Writes one more migration after the real ones. */
async function addMigration(folder: string, statements: string[]) {
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(journalFile, 'utf8')) as { entries: { when: number }[] }
  const idx = journal.entries.length
  const when = Math.max(...journal.entries.map((entry) => entry.when)) + 1
  const entry = { idx, version: '6', when, tag: 'added', breakpoints: true }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'added.sql'), statements.join('\n--> statement-breakpoint\n'))
  await writeFile(journalFile, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }))
}

/** What drizzle-kit writes where SQLite cannot alter a table. */
function rebuilding(database: Database.Database, table: string): string[] {
  const made = database
    .prepare<[string], { type: string; sql: string }>(
      'SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL',
    )
    .all(table)
  const statements = (type: string) => made.filter((row) => row.type === type).map((row) => row.sql)
  return [
    'PRAGMA foreign_keys=OFF;',
    ...statements('table').map((sql) => sql.replace(`\`${table}\``, `\`__new_${table}\``)),
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
    ...statements('index'),
    ...statements('trigger'),
  ]
}

/** A person with a session: the session goes when the person does. */
const fill = (database: Database.Database) =>
  database.exec(`
    INSERT INTO users (id, handle, handle_key, display_name, created_at) VALUES (1, 'ada', 'ada', 'Ada', 0);
    INSERT INTO sessions (id, user_id, expires_at, created_at) VALUES ('a', 1, 0, 0), ('b', 1, 0, 0);`)

const countOf = (database: Database.Database, table: string) =>
  database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('migrations of SQLite', () => {
  test('that rebuild a parent keep its cascading children', async ({ database, folder }) => {
    migrateSqlite(database, folder)
    fill(database)
    await addMigration(folder, rebuilding(database, 'users'))
    migrateSqlite(database, folder)
    expect(countOf(database, 'users')).toBe(1)
    expect(countOf(database, 'sessions')).toBe(2)
  })

  test('keep the notices of threads that were there before incidents', async ({ database, folder }) => {
    const journalFile = join(folder, 'meta/_journal.json')
    const journal = JSON.parse(await readFile(journalFile, 'utf8')) as { entries: { tag: string }[] }
    const before = journal.entries.findIndex(({ tag }) => tag === '0004_likely_duplicates') + 1
    await writeFile(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, before) }))
    migrateSqlite(database, folder)
    fill(database)
    database.exec(`
      INSERT INTO questions (id, title, slug, body, body_html, body_text, language, activity_at, created_at, updated_at)
        VALUES (1, 't', 's', 'b', 'b', 'b', 'en', 0, 0, 0);
      INSERT INTO notices (id, user_id, question_id, kind, created_at) VALUES (1, 1, 1, 'answered', 0);`)
    await writeFile(journalFile, JSON.stringify(journal))
    migrateSqlite(database, folder)
    expect(database.prepare('SELECT question_id, incident_id FROM notices').all()).toEqual([
      { question_id: 1, incident_id: null },
    ])
  })

  test('leave foreign keys on, pointing at the rebuilt parent', async ({ database, folder }) => {
    migrateSqlite(database, folder)
    fill(database)
    await addMigration(folder, rebuilding(database, 'users'))
    migrateSqlite(database, folder)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    database.exec('DELETE FROM users')
    expect(countOf(database, 'sessions')).toBe(0)
  })

  test('that break a reference stop each start with the table that has it', async ({ database, folder }) => {
    migrateSqlite(database, folder)
    fill(database)
    await addMigration(folder, ['DELETE FROM users'])
    for (let start = 0; start < 2; start++)
      expect(() => migrateSqlite(database, folder)).toThrow('broken references in: sessions')
  })

  test('run once, however often they are called', async ({ database, folder }) => {
    migrateSqlite(database, folder)
    fill(database)
    migrateSqlite(database, folder)
    expect(countOf(database, 'sessions')).toBe(2)
  })
})
