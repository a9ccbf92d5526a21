import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { outbox } from '#db/schema/index.ts'
import type { SearchEngine } from '#search/port.ts'
import { reconcileIndex } from '~/features/search/repair.server.ts'
import { saveReport } from '~/features/search/reports.server.ts'
import { indexHealth } from '~/features/search-health/health.view.server.ts'
import { IndexKeeper } from '~/features/search-health/index-keeper.server.ts'
import { retryChange } from '~/features/search-health/parked.server.ts'
import { DEAD_AFTER_MS } from '~/features/search-health/rules.ts'
import { type SearchForum, test } from './search-forum.ts'

const keeperOf = (at: SearchForum, search: SearchEngine = at.search) =>
  new IndexKeeper({ db: at.db, search, now: () => at.now, summaryOf: String })

const health = (at: SearchForum) => indexHealth(at.db.read, at.search, at.now)

async function scene(at: SearchForum) {
  const admin = await at.member('root', 'admin')
  const ada = await at.member('ada')
  const first = await at.ask(ada, 'My kangaroo transfer has not arrived')
  await at.ask(ada, 'My walrus transfer has not arrived either')
  await at.settle()
  return { admin, ada, first }
}

describe('the health of the index', () => {
  test('tells what is in it, what waits, and for how long', async ({ at }) => {
    const { ada } = await scene(at)
    const nothing = { comparison: null, rebuild: null, failing: [] }
    expect(await health(at)).toMatchObject({
      ...nothing,
      engine: 'memory',
      stats: { documents: 2, healthy: true },
      findable: 2,
      waiting: { changes: 0, lagMs: 0 },
    })
    await at.ask(ada, 'My ostrich transfer has not arrived')
    at.base.advance(5_000)
    expect(await health(at)).toMatchObject({ findable: 3, waiting: { changes: 1, lagMs: 5_000 } })
  })

  test('keeps what a comparison found', async ({ at }) => {
    const { first } = await scene(at)
    await at.search.remove([`question-${first}`])
    await reconcileIndex(at.db, at.search, at.now)
    expect((await health(at)).comparison).toMatchObject({
      state: 'done',
      differences: 1,
      missing: 1,
      stale: 0,
    })
  })

  test('without an engine that answers is still told', async ({ at }) => {
    const down = { ...at.search, stats: () => Promise.reject(new Error('down')) }
    expect((await indexHealth(at.db.read, down, at.now)).stats).toBeNull()
  })
})

describe('a change that failed', () => {
  test('is tried again at an admin’s word', async ({ at }) => {
    const { admin, ada } = await scene(at)
    const id = await at.ask(ada, 'My ostrich transfer has not arrived')
    const parked = { parkedAt: at.now, attempts: 20, lastError: 'Error: no room left' }
    await at.db.write((tx) => tx.update(outbox).set(parked).where(eq(outbox.topic, 'question.changed')))
    await at.settle()
    const [failing] = (await health(at)).failing
    expect(failing).toMatchObject({ key: `question:${id}`, lastError: 'Error: no room left' })
    const rowId = failing?.id ?? 0
    await expect(retryChange(at.db, ada, rowId, at.now)).rejects.toMatchObject({ status: 403 })
    await retryChange(at.db, admin, rowId, at.now)
    await at.settle()
    expect((await health(at)).failing).toEqual([])
    expect((await at.search.stats()).documents).toBe(3)
  })
})

describe('work on the whole index', () => {
  test('makes it anew, tells how far it is, and mends what changed meanwhile', async ({ at }) => {
    const { admin } = await scene(at)
    await at.search.remove(['question-1' as never, 'question-2' as never])
    await keeperOf(at).rebuild(admin)
    await expect.poll(async () => (await health(at)).rebuild?.state).toBe('done')
    const { rebuild, comparison, stats } = await health(at)
    expect(rebuild).toMatchObject({ state: 'done', done: 2, total: 2, error: null })
    expect(comparison).toMatchObject({ state: 'done', differences: 0 })
    expect(stats?.documents).toBe(2)
  })

  test('is begun once, by admins only', async ({ at }) => {
    const { admin, ada } = await scene(at)
    const keeper = keeperOf(at)
    for (const begin of [() => keeper.compare(ada), () => keeper.rebuild(ada), () => keeper.rebuild(null)])
      await expect(begin()).rejects.toMatchObject({ status: 403 })
    await keeper.compare(admin)
    await expect(keeperOf(at).compare(admin)).rejects.toMatchObject({ status: 409 })
    await keeper.stop()
    expect((await health(at)).comparison).toMatchObject({ state: 'done' })
    const again = keeperOf(at)
    await again.compare(admin)
    await again.stop()
  })

  test('that died with its process is found by its age, and can be begun again', async ({ at }) => {
    const { admin } = await scene(at)
    const begun = { startedAt: at.now.getTime(), finishedAt: null, error: null, done: 1, total: 2 }
    await at.db.write((tx) => saveReport(tx, 'rebuild', begun, at.now))
    expect((await health(at)).rebuild).toMatchObject({ state: 'running', done: 1 })
    await expect(keeperOf(at).rebuild(admin)).rejects.toMatchObject({ status: 409 })
    at.base.advance(DEAD_AFTER_MS + 1)
    expect((await health(at)).rebuild).toMatchObject({ state: 'dead' })
    await keeperOf(at).rebuild(admin)
    await expect.poll(async () => (await health(at)).rebuild?.state).toBe('done')
  })

  test('goes on, and says how it ended, where the database was gone for a moment meanwhile', async ({
    at,
  }) => {
    const { admin } = await scene(at)
    let writes = 0
    const database = new EventEmitter()
    const write: typeof at.db.write = async (fn) => {
      writes += 1
      if (writes !== 2) return at.db.write(fn)
      database.emit('gone')
      throw new Error('gone for a moment')
    }
    const rebuild = async () => {
      await once(database, 'gone')
      await pause(100)
    }
    const parts = { search: { ...at.search, rebuild }, now: () => at.now, summaryOf: String }
    const keeper = new IndexKeeper({ db: { ...at.db, read: at.db.read, write }, ...parts })
    await keeper.rebuild(admin)
    await keeper.stop()
    expect((await health(at)).rebuild).toMatchObject({ state: 'done', error: null })
  })

  test('that fails says why, and one that is stopped ends', async ({ at }) => {
    const { admin } = await scene(at)
    const failing = { ...at.search, rebuild: () => Promise.reject(new Error('no room left')) }
    const keeper = keeperOf(at, failing)
    await keeper.rebuild(admin)
    await keeper.stop()
    expect((await health(at)).rebuild).toMatchObject({ state: 'failed', error: 'Error: no room left' })
    const stopped = keeperOf(at)
    await stopped.rebuild(admin)
    await stopped.stop()
    expect((await health(at)).rebuild).toMatchObject({
      state: 'failed',
      error: 'Error: The server was stopped',
    })
  })
})
