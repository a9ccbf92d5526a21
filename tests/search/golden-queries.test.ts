import { expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { glossary } from '#db/schema/index.ts'
import { glossary as words } from '#db/seed/glossary.ts'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { seedDemo } from '~/features/demo/seed.server.ts'
import { goldenQueryList } from '~/features/golden-queries/golden-queries.view.server.ts'
import { runGoldenQueries } from '~/features/golden-queries/run.server.ts'
import { allDocuments } from '~/features/search/index.server.ts'
import { test as forumTest } from '../support/forum.ts'
import { bundleWorker } from './worker-bundle.ts'

const test = forumTest.extend<{ workerUrl: URL }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  workerUrl: async ({}, use) => {
    const { url, remove } = await bundleWorker()
    await use(url)
    await remove()
  },
})

test('the demo’s golden queries find what they should, nine of ten among the first three', async ({
  forum,
  workerUrl,
}) => {
  const { db, now } = forum
  await seedDemo(db, now)
  await fillGlossary(db, now)
  const engine = openSqliteSearch(db, { workerUrl })
  await engine.rebuild(() => allDocuments(db.read))
  const ran = await runGoldenQueries(db, engine, now)
  const { good, missing } = await goldenQueryList(db.read)
  await engine.close()
  expect(missing).toBe(0)
  expect(good / ran).toBeGreaterThanOrEqual(0.9)
})

/** As an admin would: across the languages nothing is found without it. */
async function fillGlossary(db: Db, now: Date) {
  if ((await db.read.$count(glossary)) > 0) return
  const rows = words.map((group) => {
    return { words: { en: [...group.en], 'zh-CN': [...group['zh-CN']] }, createdAt: now, updatedAt: now }
  })
  await db.write((tx) => tx.insert(glossary).values(rows))
}
