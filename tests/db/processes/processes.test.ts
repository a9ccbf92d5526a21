import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { whyNoConcurrency } from '../../support/database.ts'
import { test as base, type Forum } from '../../support/forum.ts'
import { isFullRun, seeded } from '../../support/sampling.ts'
import { startWriter } from './start-writer.ts'

const test = base.extend<{ processes: undefined }>({
  processes: [
    async ({ skip }, use) => {
      const reason = whyNoConcurrency()
      if (reason) skip(reason)
      await use(undefined)
    },
    { auto: true },
  ],
})

const KILLS = isFullRun ? 25 : 3

const storedActs = async (db: Db) => {
  const rows = await db.read.select({ payload: outbox.payload }).from(outbox)
  return rows.map(({ payload }) => Number(payload.questionId)).sort((a, b) => a - b)
}

async function writeActs({ db, now }: Forum, firstAct: number, count: number) {
  for (let questionId = firstAct; questionId < firstAct + count; questionId++) {
    await db.write((tx) => publish(tx, 'question.changed', { questionId }, now))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

const numbersFrom = (first: number, count: number) => Array.from({ length: count }, (_, n) => first + n)

describe('two processes on the same data', { timeout: 300_000 }, () => {
  test('both get all their writes in', async ({ forum }) => {
    const writer = startWriter(forum.db, { firstAct: 1_000, count: 60, hold: 10 })
    await writer.printed(1)
    await writeActs(forum, 0, 60)
    await writer.done()
    expect(await storedActs(forum.db)).toEqual([...numbersFrom(0, 60), ...numbersFrom(1_000, 60)])
  })

  test('can be opened while the other one is in the middle of a write', async ({ forum }) => {
    const writing = forum.db.write(async (tx) => {
      await publish(tx, 'question.changed', { questionId: 1 }, forum.now)
      const opening = startWriter(forum.db, { firstAct: 2, count: 1 })
      await opening.printed(1)
      return { opening }
    })
    const { opening } = await writing
    await opening.done()
    expect(await storedActs(forum.db)).toEqual([1, 2])
  })
})

describe('a process that is killed while it writes', { timeout: 600_000 }, () => {
  test(`loses nothing that was acknowledged, ${KILLS} times`, async ({ forum: { db } }) => {
    const random = seeded(9)
    const acknowledged = new Set<number>()
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = startWriter(db, { firstAct: kill * 100_000, count: 100_000 })
      await writer.printed(2 + Math.floor(random() * 100))
      await writer.kill()
      for (const act of writer.acknowledged()) acknowledged.add(act)
    }
    const stored = new Set(await storedActs(db))
    expect([...acknowledged].filter((act) => !stored.has(act))).toEqual([])
    expect(stored.size - acknowledged.size).toBeLessThanOrEqual(KILLS)
  })
})
