import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig } from 'vitest/config'
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: { reporters: ['default'], setupFiles: ['tests/support/quiet-console.ts'], testTimeout: 20_000, hookTimeout: 60_000,
    projects: [{ extends: true, test: { name: 'apipg', include: ['tests/api/**/*.test.ts'], globalSetup: 'tests/support/postgres.ts', env: { DATABASE_URL: 'postgres:' } } }] },
})
