import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { users } from '#db/schema/index.ts'
import { claimDue } from '~/jobs/claims.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { CLAIM_MS, CLAIM_SIZE, MAX_ATTEMPTS } from '~/jobs/rules.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { test } from '../support/forum.ts'
import { change, leaveTrace, NONE, posted, rowsOf, traceById, workOf } from './outbox-work.ts'

describe('what goes outside', () => {
  test('is done once for five changes of one thing, and together with others', async ({ forum }) => {
    const batches: number[][] = []
    const work = workOf(forum, {
      'question.changed': { outside: async (changes) => void batches.push(changes.map((c) => c.questionId)) },
    })
    await change(forum, 1, 1, 2, 1, 1, 3, 1)
    await drainOutbox(work)
    expect(batches).toEqual([[1, 2, 3]])
    expect(await rowsOf(forum.db)).toEqual([])
  })

  test('is of the first thing that it names, which is not always the first that it could', async ({
    forum: { db, now },
  }) => {
    await db.write(async (tx) => {
      await publish(tx, 'points.due', { questionId: null, answerId: 7 }, now)
      await publish(tx, 'points.due', { questionId: 5, answerId: null }, now)
    })
    expect((await rowsOf(db)).map(({ key }) => key)).toEqual(['points:7', 'points:5'])
  })

  test('comes in batches of a hundred', async ({ forum }) => {
    const sizes: number[] = []
    const work = workOf(forum, {
      'question.changed': { outside: async (changes) => void sizes.push(changes.length) },
    })
    await change(forum, ...Array.from({ length: 2 * CLAIM_SIZE + 7 }, (_, index) => index + 1))
    await drainOutbox(work)
    expect(sizes).toEqual([CLAIM_SIZE, CLAIM_SIZE, 7])
  })

  test('is tried again later, one by one, so that what fails takes nothing with it', async ({ forum }) => {
    const done: number[] = []
    const outside = async (changes: { questionId: number }[]) => {
      if (changes.some((c) => c.questionId === 2)) throw new Error('this one never works')
      done.push(...changes.map((c) => c.questionId))
    }
    const work = workOf(forum, { 'question.changed': { outside } })
    await change(forum, 1, 2, 3)
    await drainOutbox(work)
    expect(done).toEqual([])
    forum.advance(1_000)
    await drainOutbox(work)
    expect(done).toEqual([1, 3])
    expect(await rowsOf(forum.db)).toMatchObject([
      {
        key: 'question:2',
        attempts: 2,
        lastError: 'Error: this one never works (outside)',
        claimedUntil: null,
        parkedAt: null,
      },
    ])
    expect(work.complaints).toHaveLength(2)
  })

  test('is parked when it keeps failing, and taken away when a later change works', async ({ forum }) => {
    let isBroken = true
    const outside = async () => {
      if (isBroken) throw new Error('down')
    }
    const work = workOf(forum, { 'question.changed': { outside } })
    await change(forum, 1)
    for (let attempt = 0; attempt < MAX_ATTEMPTS + 5; attempt++) {
      await drainOutbox(work)
      forum.advance(10 * 60_000)
    }
    expect(await rowsOf(forum.db)).toMatchObject([{ attempts: MAX_ATTEMPTS, parkedAt: expect.any(Date) }])

    await change(forum, 2)
    isBroken = false
    await drainOutbox(work)
    expect(await rowsOf(forum.db)).toHaveLength(1)
    await change(forum, 1)
    await drainOutbox(work)
    expect(await rowsOf(forum.db)).toEqual([])
  })

  test('is done before what the same topic writes, which is done once however often it failed', async ({
    forum,
  }) => {
    const order: string[] = []
    let failures = 2
    const work = workOf(forum, {
      'answer.posted': {
        outside: async () => void order.push('outside'),
        inTransaction: [
          leaveTrace,
          async () => {
            order.push('inside')
            if (failures-- > 0) throw new Error('not yet')
          },
        ],
      },
    })
    await posted(forum, 7)
    for (let second = 0; second < 5; second++) {
      await drainOutbox(work)
      forum.advance(4_000)
    }
    expect(order).toEqual(['outside', 'inside', 'outside', 'inside', 'outside', 'inside'])
    expect(await forum.db.read.$count(users)).toBe(1)
  })
})

describe('claims', () => {
  test('are kept from others until they run out, their whole key with them', async ({ forum }) => {
    const { db } = forum
    await change(forum, 1)
    const first = await claimDue(db, Object.keys(NONE), forum.now)
    expect(first.rows).toHaveLength(1)
    await change(forum, 1, 2)
    const second = await claimDue(db, Object.keys(NONE), forum.now)
    expect(second.rows.map((row) => row.key)).toEqual(['question:2'])
    forum.advance(CLAIM_MS)
    const third = await claimDue(db, Object.keys(NONE), forum.now)
    expect(third.rows.map((row) => row.key).sort()).toEqual(['question:1', 'question:1', 'question:2'])
  })

  test('leave topics alone that this process does not know', async ({ forum }) => {
    await change(forum, 1)
    expect((await claimDue(forum.db, ['answer.posted'], forum.now)).rows).toEqual([])
  })

  test('never give one key to two workers', async ({ forum, skip }) => {
    const why = whyNoConcurrency()
    if (why) skip(why)
    for (let key = 1; key <= 30; key++) await change(forum, key, key, key)
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => claimDue(forum.db, Object.keys(NONE), forum.now)),
    )
    const owners = claims.flatMap(({ rows }, worker) =>
      rows.map((row) => ({ key: row.key, id: row.id, worker })),
    )
    expect(new Set(owners.map(({ id }) => id)).size).toBe(owners.length)
    for (const { key } of owners) {
      expect(new Set(owners.filter((owner) => owner.key === key).map(({ worker }) => worker)).size).toBe(1)
    }
  })

  test('of a worker that died are taken over, and what came late changes nothing', async ({ forum }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = workOf(forum, { 'answer.posted': { outside: () => held, inTransaction: [leaveTrace] } })
    const quick = workOf(forum, { 'answer.posted': { inTransaction: [leaveTrace] } })
    await posted(forum, 7)
    const late = drainOutbox(slow)
    while ((await rowsOf(forum.db))[0]?.attempts === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    forum.advance(CLAIM_MS)
    await drainOutbox(quick)
    release()
    await late
    expect(await forum.db.read.$count(users)).toBe(1)
    expect(await rowsOf(forum.db)).toEqual([])
  })

  test('of many workers at once lead to each row exactly once', async ({ forum }) => {
    const work = workOf(forum, { 'answer.posted': { inTransaction: [traceById] } })
    await forum.db.write(async (tx) => {
      for (let answerId = 1; answerId <= 40; answerId++)
        await publish(tx, 'answer.posted', { answerId }, forum.now)
    })
    await Promise.all(Array.from({ length: 4 }, () => drainOutbox(work)))
    await drainOutbox(work)
    expect(await rowsOf(forum.db)).toEqual([])
    expect(await forum.db.read.$count(users)).toBe(40)
    expect(work.complaints).toEqual([])
  })
})
