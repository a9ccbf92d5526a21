import { readFile } from 'node:fs/promises'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { openDb } from '#db/client.server.ts'
import { survivesCuts } from '#db/postgres-cuts.server.ts'
import type { TestDatabase } from './database.ts'
import { pgliteDb } from './pglite-db.ts'
import { openPglite } from './pglite-template.ts'
import { databaseUrl, type PostgresForTests, withClient } from './postgres-source.ts'

/** Databases of this process that no test uses just now, empty. A new copy of the template takes 20 to
 *  300 ms (it is 8 MB of new files), TRUNCATE 25 to 130 ms, this 8 ms, a third of what it takes for every table. */
const idle: string[] = []
const idlePglites: PGlite[] = []
let copies = 0

/** Tables that were ever written to. Needs a superuser: without triggers the order of the tables does not matter.
 *  The migrations leave all tables empty, so emptied is as good as new. */
const EMPTY = `DO $$ DECLARE name text; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT format('%I', relname) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
  LOOP
    EXECUTE 'DELETE FROM ' || name;
  END LOOP;
  PERFORM setval(format('%I', sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$`

export const copyPostgres = (source: PostgresForTests): Promise<TestDatabase> =>
  source.kind === 'pglite' ? fromPglite(source.template) : fromServer(source.adminUrl, source.template)

const fromServer = async (adminUrl: string, template: string) =>
  openOn(adminUrl, idle.pop() ?? (await copyTemplate(adminUrl, template)))

async function openOn(adminUrl: string, name: string): Promise<TestDatabase> {
  const url = databaseUrl(adminUrl, name)
  const db = await openDb(url)
  return {
    db,
    remove: async () => {
      await db.close()
      await emptierOf(url).query(EMPTY)
      idle.push(name)
    },
    toCopies: async () => {
      await db.close()
      // Who copies a database must be alone with it.
      await emptiers.get(url)?.end()
      emptiers.delete(url)
      return async () => openOn(adminUrl, await copyTemplate(adminUrl, name))
    },
  }
}

/** A connection stays with each database to empty it: a new one has to learn of every table first, 10 ms a test. */
const emptiers = new Map<string, pg.Pool>()

function emptierOf(url: string): pg.Pool {
  const known = emptiers.get(url)
  if (known) return known
  const emptier = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true })
  survivesCuts(emptier)
  emptiers.set(url, emptier)
  return emptier
}

async function copyTemplate(adminUrl: string, template: string) {
  const name = `${template}_${process.pid}_${++copies}`
  await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  return name
}

const fromPglite = async (archive: string) =>
  pgliteCopy(idlePglites.pop() ?? (await openPglite(new Blob([await readFile(archive)]))))

function pgliteCopy(pglite: PGlite): TestDatabase {
  return {
    db: { ...pgliteDb(pglite), close: async () => undefined },
    remove: async () => {
      await pglite.exec(EMPTY)
      idlePglites.push(pglite)
    },
    toCopies: async () => {
      const archive = await pglite.dumpDataDir('none')
      await pglite.close()
      return async () => pgliteCopy(await openPglite(archive))
    },
  }
}
