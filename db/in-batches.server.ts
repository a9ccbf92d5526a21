import type { Db, Tx } from './types.ts'

/** Writes something about every id, in a transaction a batch: they may be most of the forum's, and others write in
 *  between. Doing it again has to change nothing.
 *  @param after the next ids behind this one, in their order; none at the end */
export async function inBatches<Id extends number>(
  db: Db,
  after: (id: Id) => Promise<Id[]>,
  write: (tx: Tx, id: Id) => Promise<void>,
) {
  for (let ids = await after(0 as Id); ids.length > 0; ids = await after(ids.at(-1) as Id)) {
    const batch = ids
    await db.write(async (tx) => {
      for (const id of batch) await write(tx, id)
    })
  }
}
