import { availableParallelism } from 'node:os'
import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import LongestFirst from './tests/support/longest-first.ts'

type ProjectOptions = TestProjectInlineConfiguration['test']

/** Tells the kit which dialect to speak: fixed per process, see db/kit/index.ts. Where the database really
 *  is, a global setup finds out. */
const SQLITE = { DATABASE_URL: '' }
const POSTGRES = { DATABASE_URL: 'postgres:' }

const ON_SQLITE_ONLY = 'tests/**/*.sqlite.test.ts'
const ON_POSTGRES_ONLY = 'tests/**/*.postgres.test.ts'

const project = (name: string, options: ProjectOptions = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], env: SQLITE, ...options },
})

/** A project whose tests ask for the fixture `forum`, on a SQLite file each. */
const withForum = (name: string, options: ProjectOptions = {}) =>
  project(name, { globalSetup: 'tests/support/sqlite-template.ts', exclude: [ON_POSTGRES_ONLY], ...options })

/** As in the server's build: what is for browsers alone is empty. */
const noClientModules = {
  name: 'no-client-modules',
  load: (id: string) => (/\/i18n\/rooms\/[\w-]+\.client\.ts$/.test(id) ? 'export {}' : null),
}

export default defineConfig({
  plugins: [noClientModules, tsconfigPaths()],
  test: {
    reporters: ['default', './tests/support/reporter.ts'],
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/support/quiet-console.ts'],
    restoreMocks: true,
    // One a core: vitest leaves a core free, which on two cores doubles the time.
    maxWorkers: availableParallelism(),
    // Files of a worker share what they import: loading it anew for each of 400 files took a quarter of the time. What
    // is kept in modules, a test therefore makes for itself, as `freshDatabase` and `learnSettings` do.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      project('unit'),
      project('architecture', { testTimeout: 120_000 }),
      withForum('db-sqlite', { include: ['tests/{db,features}/**/*.test.ts'] }),
      project('db-postgres', {
        include: ['tests/{db,features,api,faults}/**/*.test.ts', 'tests/search/**/*.postgres.test.ts'],
        exclude: [ON_SQLITE_ONLY],
        globalSetup: 'tests/support/postgres.ts',
        env: POSTGRES,
      }),
      withForum('search'),
      withForum('routes', {
        globalSetup: ['tests/support/sqlite-template.ts', 'tests/support/built.ts'],
        // Node loads the built server as it does in production. Vite would add source maps of megabytes to it, and the
        // expression that looks for them whenever a stack is read ends in a RangeError now and then.
        server: { deps: { external: [/\/build\/server\//] } },
      }),
      withForum('api'),
      withForum('faults'),
      // After the others: servers and browsers want the machine for themselves.
      project('e2e', {
        globalSetup: ['tests/support/browser.ts', 'tests/support/server.ts'],
        testTimeout: 60_000,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
