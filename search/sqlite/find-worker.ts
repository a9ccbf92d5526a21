import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const BUNDLE = 'build/workers/sqlite-search.js'

/** The bundle of search/sqlite-worker.ts, looked for upwards from wherever this module was bundled to.
 *  @throws Error when the build has not made it. */
export function findWorker(): URL {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const file = join(folder, BUNDLE)
    if (existsSync(file)) return pathToFileURL(file)
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`${BUNDLE} is missing: run the build`)
    folder = parent
  }
}
