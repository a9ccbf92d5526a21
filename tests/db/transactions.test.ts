import { describe, expect } from 'vitest'
import { isUniqueViolation } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { addUser } from './rows.ts'

describe('a write', () => {
  test('refuses db.read inside of it, as that would not see what it wrote', async ({ forum: { db } }) => {
    await expect(db.write(async () => db.read.$count(users))).rejects.toThrow('db.read inside write()')
  })

  test('refuses another write inside of it, and all of it is undone', async ({ forum: { db, now } }) => {
    const nested = db.write(async (tx) => {
      await addUser(tx, 'outer', now)
      await db.write((inner) => addUser(inner, 'inner', now))
    })
    await expect(nested).rejects.toThrow('write() inside write()')
    expect(await db.read.$count(users)).toBe(0)
  })

  test('sees what it wrote, and nobody else does before it ended', async ({ forum: { db, now } }) => {
    const outside = { read: db.read }
    await db.write(async (tx) => {
      await addUser(tx, 'ada', now)
      expect(await tx.$count(users)).toBe(1)
      if (db.location !== 'pglite:') expect(await outside.read.$count(users)).toBe(0)
    })
    expect(await db.read.$count(users)).toBe(1)
  })

  test('that hits a unique index says so on either driver', async ({ forum: { db, now } }) => {
    await db.write((tx) => addUser(tx, 'ada', now))
    const again = db.write((tx) => addUser(tx, 'Ada', now))
    await expect(again).rejects.toSatisfy(isUniqueViolation)
  })

  test('is possible again right after one that failed', async ({ forum: { db, now } }) => {
    await db.write(() => Promise.reject(new Error('no'))).catch(() => undefined)
    await db.write((tx) => addUser(tx, 'ada', now))
    expect(await db.read.$count(users)).toBe(1)
  })

  test('changes nothing in a snapshot that was opened before', async ({ forum: { db, now }, skip }) => {
    if (db.location === 'pglite:') skip('PGlite has one connection: a snapshot stops every write')
    await db.snapshot(async (read) => {
      expect(await read.$count(users)).toBe(0)
      await db.write((tx) => addUser(tx, 'ada', now))
      expect(await read.$count(users)).toBe(0)
    })
    expect(await db.read.$count(users)).toBe(1)
  })
})
