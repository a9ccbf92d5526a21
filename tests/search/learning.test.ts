import { afterAll, beforeAll } from 'vitest'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { freshDatabase } from '../support/database.ts'
import { itLearnsFromUse } from './learning.ts'
import { bundleWorker } from './worker-bundle.ts'

let bundle: Awaited<ReturnType<typeof bundleWorker>>
beforeAll(async () => {
  bundle = await bundleWorker()
})
afterAll(() => bundle.remove())

const open = async () => {
  const { db, remove } = await freshDatabase()
  const engine = openSqliteSearch(db, { workerUrl: bundle.url })
  return { engine, remove: () => engine.close().then(remove) }
}

itLearnsFromUse(open, { 1: 0.9, 2: 0.93 })
