import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { dialect } from '#db/kit/index.ts'
import type { Durability, Tx } from '#db/types.ts'
import { freshDatabase } from '../support/database.ts'

/** PostgreSQL as it comes; the server of the tests never waits. */
const WAITING = '?options=-c%20synchronous_commit%3Don'

/** What the database says of the transaction that it is in: https://sqlite.org/pragma.html#pragma_synchronous */
async function waitsForDisk(tx: Tx): Promise<boolean> {
  if (dialect === 'sqlite') {
    const [row] = await tx.rows<{ synchronous: number }>(sql`PRAGMA synchronous`)
    return row?.synchronous === 2
  }
  const [row] = await tx.rows<{ synchronous_commit: string }>(sql`SHOW synchronous_commit`)
  return row?.synchronous_commit === 'on'
}

describe('a commit', () => {
  test('waits for the disk when it is acknowledged, and only then', async ({ skip }) => {
    const { db: copy, remove } = await freshDatabase({ synchronous: 'FULL' })
    if (copy.location === 'pglite:') skip('PGlite has no disk to wait for')
    const db = dialect === 'sqlite' ? copy : await openDb(copy.location + WAITING)
    const waiting = (durability?: Durability) => db.write(waitsForDisk, durability)
    expect(await waiting()).toBe(true)
    expect(await waiting('derived')).toBe(false)
    expect(await waiting('acknowledged')).toBe(true)
    await db.write(() => Promise.reject(new Error('no')), 'derived').catch(() => undefined)
    expect(await waiting()).toBe(true)
    if (db !== copy) await db.close()
    await remove()
  })
})
