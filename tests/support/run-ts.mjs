/** `node tests/support/run-ts.mjs <file.ts> …` runs a TypeScript file of this repository in a plain Node
 *  process, with its path aliases: for scripts, and for tests that need a second process. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'

const root = resolve(import.meta.dirname, '../..')
const [file = ''] = process.argv.splice(2, 1)

await runnerImport(resolve(file), {
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [tsconfigPaths({ root })],
})
