import { afterAll, beforeAll } from 'vitest'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { itFindsByFewWords } from './short-queries.ts'
import { bundleWorker } from './worker-bundle.ts'

let bundle: Awaited<ReturnType<typeof bundleWorker>>
beforeAll(async () => {
  bundle = await bundleWorker()
})
afterAll(() => bundle.remove())

itFindsByFewWords((db) => openSqliteSearch(db, { workerUrl: bundle.url }))
