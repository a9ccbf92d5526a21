import type { Db } from '#db/types.ts'
import type { MeilisearchOptions } from './meilisearch.server.ts'
import type { SearchEngine } from './port.ts'
import { withFallback } from './with-fallback.ts'

export interface SearchOptions {
  db: Db
  /** Answers the queries when given; the engine inside the database stands in for it. */
  meilisearch?: MeilisearchOptions | undefined
  /** Of the bundled search/sqlite-worker.ts, when it is not where the build puts it. */
  workerUrl?: URL | undefined
}

/** The search engine of a configuration. */
export async function openSearch({ db, meilisearch, workerUrl }: SearchOptions): Promise<SearchEngine> {
  const embedded = await openEmbedded(db, workerUrl)
  if (!meilisearch) return embedded
  const { openMeilisearch } = await import('./meilisearch.server.ts')
  return withFallback(openMeilisearch(meilisearch), embedded)
}

async function openEmbedded(db: Db, workerUrl: URL | undefined): Promise<SearchEngine> {
  if (db.dialect === 'postgresql') return (await import('./postgres.server.ts')).openPostgresSearch(db)
  return (await import('./sqlite.server.ts')).openSqliteSearch(db, { workerUrl })
}
