import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that ends up in a bundle. Migrations are read where they lie. */
const SOURCES = ['app', 'db', 'search', 'public', 'bin', 'vite.config.ts', 'package-lock.json']
const NOT_BUNDLED = join('db', 'migrations')

/** One hash over names and contents: a checkout or a copy may change every time stamp. */
export function hashSources(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesUnder(root, name)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(root, path) {
  if (!existsSync(join(root, path)) || path === NOT_BUNDLED) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, join(path, name)))
}
