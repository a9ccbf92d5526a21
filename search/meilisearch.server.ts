import { randomUUID } from 'node:crypto'
import { connect, type MeilisearchOptions } from './meilisearch/connection.ts'
import { find } from './meilisearch/find.ts'
import { unlessGone } from './meilisearch/gone.ts'
import { stats } from './meilisearch/stats.ts'
import { done } from './meilisearch/tasks.ts'
import { versions } from './meilisearch/versions.ts'
import { index, rebuild, remove } from './meilisearch/write.ts'
import type { SearchEngine } from './port.ts'

export type { MeilisearchOptions } from './meilisearch/connection.ts'

/** A Meilisearch server, from version 1.15 on. The index and its settings are compared with ours at the start and
 *  before anything is written: a server may be down now, or lose its data later. */
export function openMeilisearch(options: MeilisearchOptions): SearchEngine {
  const connection = connect(options)
  void connection.prepare().catch(() => undefined)
  return {
    name: 'meilisearch',
    index: (documents) => unlessGone(index(connection, documents)),
    remove: (ids) => unlessGone(remove(connection, ids)),
    rebuild: (documents) => rebuild(connection, documents),
    query: (query) => find(connection, query),
    versions: () => versions(connection),
    stats: () => stats(connection),
    close: async () => undefined,
  }
}

/** Long enough for whatever is measured. */
const MEASURING_LIMIT_MS = 30_000

/** As `openMeilisearch`, with an index of its own that is deleted in the end. */
export function openTemporaryMeilisearch(options: MeilisearchOptions) {
  const own = { ...options, indexUid: `temporary-${randomUUID()}` }
  const { writing, indexUid } = connect(own)
  return {
    engine: openMeilisearch({ timeLimitMs: MEASURING_LIMIT_MS, ...own }),
    remove: () => done(writing.deleteIndex(indexUid), { tolerated: 'index_not_found' }),
  }
}
