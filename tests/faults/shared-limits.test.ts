import pino from 'pino'
import { test as base, expect } from 'vitest'
import { dialect } from '#db/kit/index.ts'
import { openAttemptStore } from '~/http/attempt-store.server.ts'
import { createRateLimits, type RateLimits } from '~/http/rate-limits.server.ts'
import { keysIn, type OwnRedis, startRedis, whyNoRedis } from '../support/redis.ts'
import { allowed, BUDGET } from '../support/shared-limits.ts'

const reason = await whyNoRedis()
if (reason) console.info(`No tests with Redis (${reason})`)

/** PostgreSQL would count as well, were there no Redis. */
const DATABASE_URLS = { sqlite: 'askwell.db', postgresql: 'postgres://127.0.0.1:9/nowhere' }

interface Shared {
  redis: OwnRedis
  log: string[]
  /** Of two processes. */
  processes: [RateLimits, RateLimits]
}

const test = base.extend<Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  redis: async ({}, use) => {
    const redis = await startRedis()
    await use(redis)
    await redis.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  log: async ({}, use) => use([]),
  processes: async ({ redis, log }, use) => {
    const lines = pino({ base: null }, { write: (line) => log.push(line) })
    const open = async () => {
      const settings = { redisUrl: redis.url, databaseUrl: DATABASE_URLS[dialect] }
      return createRateLimits(await openAttemptStore(settings, lines))
    }
    const processes: [RateLimits, RateLimits] = [await open(), await open()]
    await ready(redis, processes)
    await use(processes)
    for (const limits of processes) await limits.close()
  },
})

/** Each of them counts in Redis. */
const ready = (redis: OwnRedis, processes: RateLimits[]) =>
  expect
    .poll(
      async () => {
        for (const [at, limits] of processes.entries()) await limits.consume('upload', `process ${at}`)
        return (await keysIn(redis)).filter((key) => key.includes('upload')).length
      },
      { timeout: 10_000, interval: 50 },
    )
    .toBe(processes.length)

test.skipIf(reason)(
  'two processes share one budget in Redis, under no name',
  async ({ redis, processes }) => {
    const [first, second] = processes
    expect(await allowed(first, '203.0.113.77', 12)).toBe(12)
    expect(await allowed(second, '203.0.113.77', BUDGET)).toBe(BUDGET - 12)
    expect(await allowed(first, '203.0.113.77', 1)).toBe(0)
    await second.forgive('report', '203.0.113.77')
    await second.forgive('report', '203.0.113.77')
    await second.forgive('report', '203.0.113.77')
    expect(await allowed(first, '203.0.113.77', 2)).toBe(1)
    expect((await keysIn(redis)).join()).not.toContain('203.0.113.77')
  },
)

test.skipIf(reason)(
  'a Redis that dies leaves each process with a budget of its own until it is back',
  async ({ redis, log, processes }) => {
    const [first, second] = processes
    expect(await allowed(first, 'lin', BUDGET + 1)).toBe(BUDGET)
    await redis.kill()
    expect(await allowed(first, 'lin', BUDGET + 1)).toBe(BUDGET)
    expect(await allowed(second, 'lin', BUDGET + 1)).toBe(BUDGET)
    await first.forgive('report', 'lin')
    await redis.restart()
    await ready(redis, processes)
    expect(await allowed(first, 'ann', 12)).toBe(12)
    expect(await allowed(second, 'ann', BUDGET)).toBe(BUDGET - 12)
    const gone = log.filter((line) => line.includes('Redis is gone'))
    expect(gone.length).toBe(2)
    expect(log.filter((line) => line.includes('Redis is back')).length).toBe(2)
  },
)
