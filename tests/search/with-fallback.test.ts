import { test as base, expect } from 'vitest'
import { openMemorySearch } from '#search/memory.ts'
import type { SearchEngine } from '#search/port.ts'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { withFallback } from '#search/with-fallback.ts'
import { freshDatabase } from '../support/database.ts'
import { question } from './documents.ts'
import { bundleWorker } from './worker-bundle.ts'

/** An engine that answers, with one behind it that knows words. */
const test = base.extend<{ engine: SearchEngine; main: SearchEngine }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  main: async ({}, use) => use(openMemorySearch()),
  engine: async ({ main }, use) => {
    const bundle = await bundleWorker()
    const { db, remove } = await freshDatabase()
    const engine = withFallback(main, openSqliteSearch(db, { workerUrl: bundle.url }))
    await engine.index([question(1, { title: 'Withdrawal pending' }), question(2, { title: 'Deposit' })])
    await use(engine)
    await engine.close()
    await remove()
    await bundle.remove()
  },
})

test('what was misspelt is told by the embedded engine', async ({ engine }) => {
  const query = { text: 'pending withdraual', limit: 5 }
  const { hits, degraded } = await engine.query(query)
  expect(hits.map(({ id }) => id)).toEqual(['question-1'])
  expect(degraded).toBe(false)
  // The first answer does not wait for a worker that has still to start.
  const corrections = async () => (await engine.query(query)).corrections
  await expect.poll(corrections).toEqual([{ typed: 'withdraual', meant: 'withdrawal' }])
})

test('nobody is corrected while typing', async ({ engine }) => {
  expect((await engine.query({ text: 'withdraual', isTyping: true, limit: 5 })).corrections).toEqual([])
})

test('an index that holds much less does not answer, until it is filled again', async ({ engine, main }) => {
  await main.remove([question(1, { title: '' }).id])
  const asked = { text: 'withdrawal', limit: 5 }
  expect(await engine.query(asked)).toMatchObject({ hits: [{ id: 'question-1' }], degraded: true })
  await engine.rebuild(async function* () {
    yield [1, 2].map((n) => question(n, { title: 'Withdrawal', version: 'new' }))
  })
  expect(await engine.query(asked)).toMatchObject({ hits: { length: 2 }, degraded: false })
})
