import { asc, eq, gt } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { users } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { addUser } from './rows.ts'

let composed = 0
const byHandle = prepared((read, { handle }: Slots<{ handle: string }>) => {
  composed += 1
  return read.select().from(users).where(eq(users.handleKey, handle))
})

describe('a prepared query', () => {
  test('is composed once, and answers each time by what it is given', async ({ forum: { db, now } }) => {
    await db.write((tx) => addUser(tx, 'ada', now))
    composed = 0
    expect(await byHandle(db.read, { handle: 'ada' })).toMatchObject([{ handle: 'ada', createdAt: now }])
    expect(await byHandle(db.read, { handle: 'bob' })).toEqual([])
    await db.write((tx) => addUser(tx, 'bob', now))
    expect(await byHandle(db.read, { handle: 'bob' })).toMatchObject([{ handle: 'bob' }])
    expect(composed).toBe(1)
  })

  test('is composed once for the transactions of a connection', async ({ forum: { db } }) => {
    const find = () => db.write((tx) => byHandle(tx, { handle: 'ada' }))
    await find()
    composed = 0
    for (let times = 0; times < 3; times++) await find()
    expect(composed).toBe(0)
  })

  test('sees in a transaction what that wrote, and outside of it nothing of what was undone', async ({
    forum: { db, now },
  }) => {
    const undone = db.write(async (tx) => {
      await addUser(tx, 'ada', now)
      expect(await byHandle(tx, { handle: 'ada' })).toHaveLength(1)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(await byHandle(db.read, { handle: 'ada' })).toEqual([])
    expect(await db.snapshot((read) => byHandle(read, { handle: 'ada' }))).toEqual([])
  })

  test('takes times, truths and lists as JavaScript has them', async ({ forum: { db, now } }) => {
    const later = new Date(now.getTime() + 1)
    for (const [handle, at] of [
      ['ada', now],
      ['bob', later],
      ['cyd', later],
    ] as const)
      await db.write((tx) => addUser(tx, handle, at))
    const since = prepared((read, { time }: Slots<{ time: Date }>) =>
      read
        .select({ handle: users.handle })
        .from(users)
        .where(gt(users.createdAt, time))
        .orderBy(asc(users.id)),
    )
    const trusted = prepared((read, { is }: Slots<{ is: boolean }>) =>
      read.select({ handle: users.handle }).from(users).where(eq(users.trusted, is)),
    )
    const among = prepared((read, { ids }: Slots<{ ids: UserId[] }>) =>
      read.select({ id: users.id }).from(users).where(anyOf(users.id, ids)).orderBy(asc(users.id)),
    )
    expect(await since(db.read, { time: now })).toEqual([{ handle: 'bob' }, { handle: 'cyd' }])
    expect(await trusted(db.read, { is: true })).toEqual([])
    expect(await trusted(db.read, { is: false })).toHaveLength(3)
    const ids = (await db.read.select({ id: users.id }).from(users).orderBy(asc(users.id))).map(
      ({ id }) => id,
    )
    expect((await among(db.read, { ids: ids.slice(1) })).map(({ id }) => id)).toEqual(ids.slice(1))
    expect(await among(db.read, { ids: [] })).toEqual([])
  })

  test('has a text of its own for each shape', async ({ forum: { db, now } }) => {
    await db.write((tx) => addUser(tx, 'bob', now))
    await db.write((tx) => addUser(tx, 'ada', now))
    const first = prepared((read, { most }: Slots<{ most: number }>, by: 'id' | 'handleKey') =>
      read.select({ handle: users.handle }).from(users).orderBy(asc(users[by])).limit(most),
    )
    expect(await first(db.read, { most: 1 }, 'id')).toEqual([{ handle: 'bob' }])
    expect(await first(db.read, { most: 1 }, 'handleKey')).toEqual([{ handle: 'ada' }])
    expect(await first(db.read, { most: 2 }, 'id')).toEqual([{ handle: 'bob' }, { handle: 'ada' }])
  })
})
