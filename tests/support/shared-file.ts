import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const repositoryRoot = resolve(import.meta.dirname, '../..')

/** Path of a large file that lies beside the repository (../shared/<name>), or null where there is none. */
export function sharedFile(name: string): string | null {
  const path = join(repositoryRoot, '..', 'shared', name)
  return existsSync(path) ? path : null
}

/** For tests: `const file = sharedFileOrSkip('data/gfm-spec.txt', skip)` with `skip` from the test's context. */
export const sharedFileOrSkip = (name: string, skip: (reason: string) => never): string =>
  sharedFile(name) ?? skip(`../shared/${name} is not beside this repository`)
