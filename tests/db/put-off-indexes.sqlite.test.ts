import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { holdServerLock } from '#db/server-lock.server.ts'
import type { Db } from '#db/types.ts'
import { test } from '../support/forum.ts'

const schemaOf = ({ read }: Db) =>
  read.rows<{ name: string; sql: string }>(
    sql`select name, sql from sqlite_master where sql is not null order by name`,
  )

const indexesOf = async (db: Db) => (await schemaOf(db)).filter(({ sql }) => /^create index/i.test(sql))

describe('a database that is filled', () => {
  test('has no index but unique ones meanwhile, and all of them afterwards', async ({ forum: { db } }) => {
    const before = await schemaOf(db)
    await db.fill(async () => {
      expect(await indexesOf(db)).toEqual([])
      expect((await schemaOf(db)).some(({ sql }) => /^create unique index/i.test(sql))).toBe(true)
    })
    expect(await schemaOf(db)).toEqual(before)
  })

  test('has them afterwards when it was not filled to the end', async ({ forum: { db } }) => {
    const before = await schemaOf(db)
    await expect(db.fill(() => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk')
    expect(await schemaOf(db)).toEqual(before)
  })

  test('is opened by nobody else before', async ({ forum: { db } }) => {
    await db.fill(async () => {
      await expect(openDb(db.location)).rejects.toThrow('is being filled by another process')
    })
    await (await openDb(db.location)).close()
  })

  test('keeps its indexes while a server uses it', async ({ forum: { db } }) => {
    const before = await schemaOf(db)
    const server = holdServerLock(db.location)
    await db.fill(async () => expect(await schemaOf(db)).toEqual(before))
    server.release()
  })
})
