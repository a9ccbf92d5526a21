import type { SearchEngine } from '#search/port.ts'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { freshDatabase } from '../../support/database.ts'
import { bundleWorker } from '../worker-bundle.ts'

/** Does `work` with an empty engine of SQLite, as a server has it. */
export async function withSqliteEngine<T>(work: (engine: SearchEngine) => Promise<T>): Promise<T> {
  const worker = await bundleWorker()
  const { db, remove } = await freshDatabase()
  const engine = openSqliteSearch(db, { workerUrl: worker.url })
  try {
    return await work(engine)
  } finally {
    await engine.close()
    await remove()
    await worker.remove()
  }
}
