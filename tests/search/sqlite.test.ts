import { afterAll, beforeAll } from 'vitest'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { freshDatabase } from '../support/database.ts'
import { itIsASearchEngine } from './contract.ts'
import { bundleWorker } from './worker-bundle.ts'

let bundle: Awaited<ReturnType<typeof bundleWorker>>
beforeAll(async () => {
  bundle = await bundleWorker()
})
afterAll(() => bundle.remove())

itIsASearchEngine('sqlite', 'told', async () => {
  const { db, remove } = await freshDatabase()
  const engine = openSqliteSearch(db, { workerUrl: bundle.url })
  return {
    engine,
    remove: async () => {
      await engine.close()
      await remove()
    },
  }
})
