import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { repositoryRoot } from '../support/shared-file.ts'

/** The search thread's code as the build makes it, in a folder from which its packages can be found. */
export async function bundleWorker() {
  const caches = join(repositoryRoot, 'node_modules/.cache')
  await mkdir(caches, { recursive: true })
  const folder = await mkdtemp(join(caches, 'askwell-search-'))
  await build({
    root: repositoryRoot,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'search/sqlite-worker.ts',
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'sqlite-search.js' } },
    },
  })
  return {
    url: pathToFileURL(join(folder, 'sqlite-search.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
