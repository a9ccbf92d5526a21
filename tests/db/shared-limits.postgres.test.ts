import pino from 'pino'
import { test as base, expect, inject } from 'vitest'
import { openAttemptStore } from '~/http/attempt-store.server.ts'
import { createRateLimits, type RateLimits } from '~/http/rate-limits.server.ts'
import { freshDatabase, whyNoConcurrency } from '../support/database.ts'
import { withClient } from '../support/postgres-source.ts'
import { allowed, BUDGET } from '../support/shared-limits.ts'

const reason = whyNoConcurrency()
if (reason) console.info(`No tests of limits that PostgreSQL shares (${reason})`)

const test = base.extend<{ url: string; processes: [RateLimits, RateLimits] }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  url: async ({}, use) => {
    const { db, remove } = await freshDatabase()
    await use(db.location)
    await remove()
  },
  processes: async ({ url }, use) => {
    const open = async () => {
      const settings = { redisUrl: undefined, databaseUrl: url }
      return createRateLimits(await openAttemptStore(settings, pino({ level: 'silent' })))
    }
    // Together: both find no table.
    const [first, second] = await Promise.all([open(), open()])
    await use([first, second])
    await Promise.all([first.close(), second.close()])
  },
})

test.skipIf(reason)(
  'two processes share one budget in PostgreSQL, under no name',
  async ({ url, processes }) => {
    const [first, second] = processes
    const counts = await Promise.all([
      allowed(first, '203.0.113.77', 30),
      allowed(second, '203.0.113.77', 30),
    ])
    expect(counts[0] + counts[1]).toBe(BUDGET)
    const { rows } = await withClient(url, (client) => client.query('SELECT key FROM rate_limit_attempts'))
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain('203.0.113.77')
  },
)

test.skipIf(reason)('a key of any length counts in PostgreSQL too', async ({ processes }) => {
  const [first, second] = processes
  expect(await allowed(first, 'x'.repeat(5_000), BUDGET)).toBe(BUDGET)
  expect(await allowed(second, 'x'.repeat(5_000), 1)).toBe(0)
})

test.skipIf(reason)(
  'a PostgreSQL that lets nobody in leaves each process with a budget of its own',
  async ({ url, processes }) => {
    const [first, second] = processes
    expect(await allowed(first, 'lin', BUDGET + 1)).toBe(BUDGET)
    await letIn(url, false)
    expect(await allowed(first, 'lin', BUDGET + 1)).toBe(BUDGET)
    expect(await allowed(second, 'lin', BUDGET + 1)).toBe(BUDGET)
    await letIn(url, true)
    expect(await allowed(first, 'lin', 1)).toBe(0)
    expect(await allowed(first, 'ann', 12)).toBe(12)
    expect(await allowed(second, 'ann', BUDGET)).toBe(BUDGET - 12)
  },
)

/** Cuts all connections to a database and refuses new ones, or takes them again. */
async function letIn(url: string, open: boolean) {
  const source = inject('postgres')
  if (source.kind !== 'server') throw new Error('needs a server')
  const name = new URL(url).pathname.slice(1)
  await withClient(source.adminUrl, async (admin) => {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${open}`)
    if (open) return
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  })
}
