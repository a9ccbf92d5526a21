import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openPostgres } from './postgres.server.ts'
import type { Db } from './types.ts'

/** A new database on the server of `url`, for work that leaves nothing behind. Its user must be allowed to make one.
 *  Close the database before dropping it. */
export async function openTemporaryPostgres(url: string): Promise<{ db: Db; drop(): Promise<void> }> {
  const name = `askwell_${randomUUID().replaceAll('-', '_')}`
  await onServer(url, `CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { db: await openPostgres(own.href), drop: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
