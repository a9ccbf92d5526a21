import type { ReadDb, Tx } from '#db/client.server.ts'
import type { Finding } from './finding.ts'

/** One rule that what is stored follows. */
export interface Check {
  name: string
  /** Those that break it, of rows with a greater id than `after`, by id, at most CHECK_BATCH. */
  find(read: ReadDb, after: number): Promise<Finding[]>
  /** Mends these in the caller's transaction; absent where a person must decide. */
  mend?(tx: Tx, findings: Finding[], now: Date): Promise<void>
}

/** Findings that are read at once. */
export const CHECK_BATCH = 500
/** Findings that are mended in one transaction: a few milliseconds of the write lock. */
export const MEND_BATCH = 50

/** All findings of a check, batch by batch. */
export async function* findings(check: Check, read: ReadDb): AsyncGenerator<Finding[]> {
  for (let after = 0; ; ) {
    const batch = await check.find(read, after)
    if (batch.length > 0) yield batch
    if (batch.length < CHECK_BATCH) return
    after = batch.at(-1)?.id ?? after
  }
}
