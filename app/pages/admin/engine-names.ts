import type { EngineName } from '#search/port.ts'

/** As their makers write them. */
export const ENGINE_NAMES: Record<EngineName, string> = {
  sqlite: 'SQLite',
  postgres: 'PostgreSQL',
  meilisearch: 'Meilisearch',
  memory: 'Memory',
}
