import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { test as base, expect, inject } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { migrationsFolder } from '#db/migrations-folder.server.ts'
import { UnreachableDatabase } from '#db/unreachable.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { databaseUrl, withClient } from '../support/postgres-source.ts'

const reason = whyNoConcurrency()
if (reason) console.info(`No processes that migrate together (${reason})`)

const withEmpty = base.extend<{ url: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  url: async ({}, use) => {
    const source = inject('postgres')
    if (source.kind !== 'server') throw new Error('needs a server')
    const name = `${source.template}_${randomUUID().replaceAll('-', '')}`
    await withClient(source.adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`))
    await use(databaseUrl(source.adminUrl, name))
    await withClient(source.adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
  },
})
const test = withEmpty.skipIf(reason)

const journal = JSON.parse(readFileSync(join(migrationsFolder('postgresql'), 'meta/_journal.json'), 'utf8'))

test('processes that start together migrate once, and all of them can begin', async ({ url }) => {
  const opened = await Promise.all(Array.from({ length: 4 }, () => openDb(url, { watched: true })))
  const { rows } = await withClient(url, (client) =>
    client.query('SELECT hash FROM drizzle.__drizzle_migrations'),
  )
  expect(rows.length).toBe(journal.entries.length)
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(journal.entries.length)
  await Promise.all(opened.map((db) => db.close()))
})

test('a start that has to change tables keeps nobody else from them for long', async ({ url }) => {
  const first = await openDb(url)
  await first.close()
  const [long, short] = [new pg.Client(url), new pg.Client(url)]
  await Promise.all([long.connect(), short.connect()])
  await long.query(`COMMENT ON FUNCTION askwell_note(text[]) IS 'of the version before'`)
  await long.query('BEGIN; UPDATE users SET about = about')
  const opening = openDb(url)
  await sleep(300)
  const began = performance.now()
  await short.query('UPDATE users SET about = about')
  expect(performance.now() - began).toBeLessThan(2_500)
  await long.query('COMMIT')
  const db = await opening
  await Promise.all([db.close(), long.end(), short.end()])
})

test('a start that its server cuts off ends with what went wrong, and does not hang', async ({ url }) => {
  const other = new pg.Client(url)
  await other.connect()
  // As another process does that migrates, see MIGRATION_LOCK in db/postgres.server.ts.
  await other.query('SELECT pg_advisory_lock(4152873)')
  const opening = openDb(url).then(
    () => 'opened',
    (error: Error) => error.message,
  )
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`
  await expect.poll(async () => (await other.query(waiting)).rowCount, { timeout: 5_000 }).toBe(1)
  await other.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`)
  expect(await Promise.race([opening, sleep(3_000, 'hangs')])).toMatch(/terminat/)
  await other.end()
})

test('a start that reaches no server says so, each of its addresses by its answer', async () => {
  await expect(openDb('postgres://ada:secret@127.0.0.1:1/askwell')).rejects.toThrow(
    /^DATABASE_URL leads to no .* used: connect ECONNREFUSED 127\.0\.0\.1:1\. Nothing was changed\.$/,
  )
  const answers = ['connect ECONNREFUSED ::1:1', 'connect ECONNREFUSED 127.0.0.1:1']
  const several = new AggregateError(answers.map((answer) => new Error(answer)))
  expect(new UnreachableDatabase(several).message).toContain(answers.join(', '))
})
