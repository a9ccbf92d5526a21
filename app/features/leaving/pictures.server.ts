import { and, eq, isNotNull, isNull, notExists, or } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { uploads, uploadUses } from '#db/schema/index.ts'
import type { LeftPosts } from '#db/schema/types.ts'

/** The bytes are erased within the hour. What staff took over into an official answer is theirs to keep. */
export async function removePictures(tx: Tx, ownerId: UserId, posts: LeftPosts) {
  const unseen = or(isNull(uploads.approvedAt), eq(uploads.audience, 'staff'))
  const isOfficial = tx
    .select({ id: uploadUses.id })
    .from(uploadUses)
    .where(
      and(eq(uploadUses.uploadId, uploads.id), isNotNull(uploadUses.entryId), isNull(uploadUses.endedAt)),
    )
  await tx
    .update(uploads)
    .set({ state: 'removed' })
    .where(and(eq(uploads.ownerId, ownerId), notExists(isOfficial), posts === 'detach' ? undefined : unseen))
}
