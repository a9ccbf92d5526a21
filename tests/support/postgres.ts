import { randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { TestProject } from 'vitest/node'
import { migrationsFolder } from '#db/migrations-folder.server.ts'
import { makePgliteTemplate } from './pglite-template.ts'
import { startCluster } from './postgres-cluster.ts'
import { databaseUrl, withClient } from './postgres-source.ts'

/** Global setup: TEST_POSTGRES_URL (of a superuser, or `pglite:`), else a private server, else PGlite. */
export default async function setup(project: TestProject) {
  const server = await findServer()
  if (!server) {
    const { file, remove } = await makePgliteTemplate()
    project.provide('postgres', { kind: 'pglite', template: file })
    return remove
  }
  const template = `askwell_test_${randomBytes(4).toString('hex')}`
  await makeTemplate(server.url, template)
  project.provide('postgres', { kind: 'server', adminUrl: server.url, template })
  return async () => {
    if (!server.isPrivate) await dropDatabases(server.url, template)
    await server.stop()
  }
}

async function findServer() {
  const given = process.env.TEST_POSTGRES_URL
  if (given === 'pglite:') return doWithPglite('TEST_POSTGRES_URL asks for it')
  if (given) {
    console.info('PostgreSQL tests: the server of TEST_POSTGRES_URL')
    return { url: given, isPrivate: false, stop: async () => undefined }
  }
  try {
    const cluster = await startCluster({ survives: 'nothing' })
    console.info(`PostgreSQL tests: a private server, ${cluster.version}`)
    return { ...cluster, isPrivate: true }
  } catch (error) {
    return doWithPglite(error instanceof Error ? error.message.trim() : String(error))
  }
}

function doWithPglite(reason: string) {
  console.info(`PostgreSQL tests: PGlite, no tests of concurrency (${reason})`)
  return null
}

async function makeTemplate(adminUrl: string, name: string) {
  await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`))
  await withClient(databaseUrl(adminUrl, name), (client) =>
    migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgresql') }),
  )
}

const dropDatabases = (adminUrl: string, prefix: string) =>
  withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  })
