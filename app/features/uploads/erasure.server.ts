import { and, type Column, eq, gt, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { faqChanges, suggestedEdits, uploads, uploadUses } from '#db/schema/index.ts'
import { ERASE_PICTURES, UNUSED_KEPT_MS } from './rules.ts'
import { type PictureStore, SIZES, storedName } from './store.ts'

/** Erases pictures that were removed, or stand in no text for a day, not even one that waits for approval. The bytes go
 *  before the row: a row without them is tried again, bytes without a row would stay for ever. Returns how many went. */
export async function eraseUnusedPictures(db: Db, store: PictureStore, now: Date): Promise<number> {
  let erased = 0
  for (let gone = await removed(db, now); gone.length > 0; gone = await removed(db, now)) {
    for (const { key } of gone) for (const size of SIZES) await store.remove(storedName(key, size))
    const ids = gone.map(({ id }) => id)
    await db.write((tx) => tx.delete(uploads).where(inArray(uploads.id, ids)))
    erased += gone.length
  }
  return erased
}

/** Some of what is to be erased. From here on no text can take it up again. */
const removed = (db: Db, now: Date) =>
  db.write(async (tx) => {
    const rows = await tx
      .select({ id: uploads.id, key: uploads.key })
      .from(uploads)
      .where(or(eq(uploads.state, 'removed'), isUnused(tx, now)))
      .limit(ERASE_PICTURES)
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await tx.update(uploads).set({ state: 'removed' }).where(inArray(uploads.id, ids))
    return rows
  })

function isUnused(tx: Tx, now: Date) {
  const before = new Date(now.getTime() - UNUSED_KEPT_MS)
  const uses = tx
    .select({ id: uploadUses.id })
    .from(uploadUses)
    .where(
      and(
        eq(uploadUses.uploadId, uploads.id),
        or(isNull(uploadUses.endedAt), gt(uploadUses.endedAt, before)),
      ),
    )
  const changes = tx
    .select({ id: faqChanges.id })
    .from(faqChanges)
    .where(and(eq(faqChanges.state, 'waiting'), isShownIn(faqChanges.body)))
  const suggestions = tx
    .select({ id: suggestedEdits.id })
    .from(suggestedEdits)
    .where(and(eq(suggestedEdits.state, 'waiting'), isShownIn(suggestedEdits.body)))
  return and(lte(uploads.createdAt, before), notExists(uses), notExists(changes), notExists(suggestions))
}

/** What waits has no `uploadUses` yet. */
const isShownIn = (body: Column) => sql`${body} like '%' || ${uploads.key} || '%'`
