import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dialect } from './kit/index.ts'

/** The migrations lie beside the sources and are not bundled: looked for upwards from wherever this
 *  module was bundled to. */
export function migrationsFolder(dialect: Dialect): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'db/migrations', dialect))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`db/migrations/${dialect} is missing beside ${import.meta.url}`)
    folder = parent
  }
  return join(folder, 'db/migrations', dialect)
}
