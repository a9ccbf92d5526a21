import type { Meilisearch } from 'meilisearch'
import { holdsSettings, SETTINGS } from './settings.ts'
import { done, LONG_TASK_LIMIT_MS, unlessAbsent } from './tasks.ts'

/** Prepares the index each time it is called, but not twice at once. */
export function preparation(client: Meilisearch, indexUid: string): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= prepare(client, indexUid).finally(() => {
      running = undefined
    })
    return running
  }
}

/** Makes the index when there is none, and its settings what they should be. */
export async function prepare(client: Meilisearch, indexUid: string): Promise<void> {
  const index = client.index(indexUid)
  const present = await unlessAbsent(index.getSettings())
  if (!present) {
    await done(client.createIndex(indexUid, { primaryKey: 'id' }), { tolerated: 'index_already_exists' })
  }
  if (!holdsSettings(present)) await done(index.updateSettings(SETTINGS), { limitMs: LONG_TASK_LIMIT_MS })
}
