import { defineConfig } from 'drizzle-kit'
import { dialect } from './db/kit/index.ts'

/** `DATABASE_URL=postgres: npm run db:generate` writes PostgreSQL's migrations; unset, SQLite's. */
export default defineConfig({ dialect, schema: './db/schema/index.ts', out: `./db/migrations/${dialect}` })
