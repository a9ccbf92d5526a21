import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { outbox, users } from '#db/schema/index.ts'
import type { Db, Published } from '#db/types.ts'
import { test } from '../support/forum.ts'
import { addUser } from './rows.ts'

const listen = (db: Db) => {
  const heard: Published[][] = []
  const stop = db.onCommit((published) => heard.push(published))
  return { heard, stop }
}

const change = (db: Db, questionId: number, now: Date) =>
  db.write((tx) => publish(tx, 'question.changed', { questionId }, now))

describe('listeners of commits', () => {
  test('hear once a transaction what it published, in order', async ({ forum: { db, now } }) => {
    const { heard } = listen(db)
    await db.write(async (tx) => {
      await publish(tx, 'question.changed', { questionId: 7 }, now)
      await publish(tx, 'answer.accepted', { answerId: 8, actorId: 9 }, now)
      expect(heard).toEqual([])
    })
    expect(heard).toEqual([
      [
        { topic: 'question.changed', key: 'question:7', payload: { questionId: 7 } },
        { topic: 'answer.accepted', key: 'answer:8', payload: { answerId: 8, actorId: 9 } },
      ],
    ])
    expect(await db.read.$count(outbox)).toBe(2)
  })

  test('hear before the writer gets its answer', async ({ forum: { db, now } }) => {
    const { heard } = listen(db)
    const count = await change(db, 1, now).then(() => heard.length)
    expect(count).toBe(1)
  })

  test('hear nothing of what was rolled back', async ({ forum: { db, now } }) => {
    const { heard } = listen(db)
    const failing = db.write(async (tx) => {
      await publish(tx, 'question.changed', { questionId: 1 }, now)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await change(db, 2, now)
    expect(heard.flat().map(({ key }) => key)).toEqual(['question:2'])
    expect(await db.read.$count(outbox)).toBe(1)
  })

  test('hear nothing of a transaction that published nothing', async ({ forum: { db, now } }) => {
    const { heard } = listen(db)
    await db.write((tx) => addUser(tx, 'quiet', now))
    expect(heard).toEqual([])
  })

  test('hear of each of many parallel transactions by itself', async ({ forum: { db, now } }) => {
    const { heard } = listen(db)
    const ids = Array.from({ length: 20 }, (_, index) => index)
    await Promise.all(ids.map((id) => change(db, id, now)))
    expect(heard.map((published) => published.length)).toEqual(ids.map(() => 1))
    expect(new Set(heard.flat().map(({ key }) => key)).size).toBe(ids.length)
  })

  test('may read and write, as they are outside of the transaction', async ({ forum: { db, now } }) => {
    const followUps: Promise<unknown>[] = []
    const stop = db.onCommit(() => {
      followUps.push(
        db.read.$count(outbox).then((count) => db.write((tx) => addUser(tx, `after${count}`, now))),
      )
    })
    await change(db, 1, now)
    await Promise.all(followUps)
    stop()
    expect(await db.read.select({ handle: users.handle }).from(users)).toEqual([{ handle: 'after1' }])
  })

  test('hear no more once they stopped', async ({ forum: { db, now } }) => {
    const { heard, stop } = listen(db)
    stop()
    await change(db, 1, now)
    expect(heard).toEqual([])
  })
})
