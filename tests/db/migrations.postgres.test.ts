import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, inject } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { migrationsFolder } from '#db/migrations-folder.server.ts'
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
