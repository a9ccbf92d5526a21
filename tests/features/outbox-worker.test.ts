import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { drainOutbox, startOutboxWorker } from '~/jobs/outbox-worker.server.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'
import { change, posted, rowsOf, workOf } from './outbox-work.ts'

describe('the worker', () => {
  test('begins at once after a commit', async ({ forum }) => {
    const seen: number[] = []
    const work = workOf(forum, {
      'question.changed': { outside: async ([c]) => void seen.push(c?.questionId ?? 0) },
    })
    const worker = startOutboxWorker(work)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const begun = performance.now()
    await change(forum, 5)
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(performance.now() - begun).toBeLessThan(500)
    await worker.stop()
  })

  test('finds by looking what another process published', async ({ forum }) => {
    const seen: number[] = []
    const work = workOf(forum, {
      'question.changed': { outside: async ([c]) => void seen.push(c?.questionId ?? 0) },
    })
    const worker = startOutboxWorker({
      ...work,
      db: { ...work.db, read: forum.db.read, onCommit: () => () => undefined },
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await change(forum, 6)
    await expect.poll(() => seen, { timeout: 3_000 }).toEqual([6])
    await worker.stop()
  })

  test('ends what it has begun when it is stopped, and leaves the rest to the next', async ({ forum }) => {
    const begun: number[] = []
    const ended: number[] = []
    const work = workOf(forum, {
      'answer.posted': {
        outside: async ([p]) => {
          begun.push(p?.answerId ?? 0)
          await new Promise((resolve) => setTimeout(resolve, 50))
          ended.push(p?.answerId ?? 0)
        },
      },
      'comment.posted': { outside: async () => void begun.push(-1) },
    })
    await posted(forum, 1)
    await forum.db.write((tx) => publish(tx, 'comment.posted', { commentId: 2 }, forum.now))
    const worker = startOutboxWorker(work)
    while (begun.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    await worker.stop()
    expect({ begun, ended }).toEqual({ begun: [1], ended: [1] })
    expect(await rowsOf(forum.db)).toMatchObject([
      { topic: 'comment.posted', attempts: 0, claimedUntil: null },
    ])
  })

  test('outlives a database that is gone for a moment', async ({ forum }) => {
    const seen: number[] = []
    const work = workOf(forum, {
      'question.changed': { outside: async ([c]) => void seen.push(c?.questionId ?? 0) },
    })
    let isGone = true
    const db: Db = {
      ...forum.db,
      get read() {
        if (isGone) throw new Error('gone')
        return forum.db.read
      },
    }
    const worker = startOutboxWorker({ ...work, db })
    await change(forum, 9)
    await expect.poll(() => work.complaints.length).toBeGreaterThan(0)
    isGone = false
    await expect.poll(() => seen, { timeout: 3_000 }).toEqual([9])
    await worker.stop()
    expect(await forum.db.read.$count(outbox, eq(outbox.topic, 'question.changed'))).toBe(0)
  })

  test('gives back what it had when the database went, instead of waiting for its own claim to end', async ({
    forum,
  }) => {
    const seen: number[] = []
    let isFull = false
    const work = workOf(forum, {
      'question.changed': {
        outside: async ([c]) => {
          if (!seen.includes(0)) {
            seen.push(0)
            isFull = true
            throw new Error('gone')
          }
          seen.push(c?.questionId ?? 0)
        },
      },
    })
    const write: Db['write'] = (fn, durability) => {
      if (isFull) throw new Error('full')
      return forum.db.write(fn, durability)
    }
    await change(forum, 9)
    const worker = startOutboxWorker({ ...work, db: { ...forum.db, read: forum.db.read, write } })
    await expect.poll(() => work.complaints.length).toBeGreaterThan(1)
    isFull = false
    await expect.poll(() => seen, { timeout: 3_000 }).toEqual([0, 9])
    await worker.stop()
    expect(await rowsOf(forum.db)).toEqual([])
  })
})

test('a database that is gone is told of once a minute, not each second', async ({ forum }) => {
  const work = workOf(forum, {})
  let looks = 0
  const write: Db['write'] = async () => {
    looks += 1
    throw new Error('gone')
  }
  await change(forum, 1)
  const worker = startOutboxWorker({ ...work, db: { ...forum.db, read: forum.db.read, write } })
  await expect.poll(() => looks, { timeout: 5_000 }).toBeGreaterThan(2)
  expect(work.complaints).toHaveLength(1)
  forum.advance(MINUTE_MS)
  await expect.poll(() => work.complaints.length, { timeout: 5_000 }).toBe(2)
  await worker.stop()
})

test('what an outage put off is done together again, and one by one between', async ({ forum }) => {
  const sizes: number[] = []
  let isDown = true
  const work = workOf(forum, {
    'question.changed': {
      outside: async (changes) => {
        sizes.push(changes.length)
        if (isDown) throw new Error('gone')
      },
    },
  })
  await change(forum, 1, 2, 3)
  for (const pause of [2_000, 20_000]) {
    await drainOutbox(work)
    forum.advance(pause)
  }
  isDown = false
  await drainOutbox(work)
  expect(sizes).toEqual([3, 1, 1, 1, 3])
  expect(await rowsOf(forum.db)).toEqual([])
})
