import { randomBytes } from 'node:crypto'
import { type PictureStore, storedName } from '../uploads/store.ts'

/** One white pixel, as WebP. */
const PIXEL = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')

export type StorageOutcome =
  | { outcome: 'works'; ms: number }
  | { outcome: 'failed'; step: 'write' | 'read' | 'remove'; error: string }

/** Writes, reads and removes a small picture. */
export async function tryStore(store: PictureStore): Promise<StorageOutcome> {
  const name = storedName(randomBytes(24).toString('hex'), 'small')
  const began = performance.now()
  let step: 'write' | 'read' | 'remove' = 'write'
  try {
    await store.put(name, PIXEL)
    step = 'read'
    const kept = await store.get(name)
    if (!kept || !PIXEL.equals(kept)) throw new Error('What was read is not what was written')
    step = 'remove'
    await store.remove(name)
    if (await store.get(name)) throw new Error('It is still there')
  } catch (error) {
    return { outcome: 'failed', step, error: error instanceof Error ? error.message : String(error) }
  }
  return { outcome: 'works', ms: Math.round(performance.now() - began) }
}
