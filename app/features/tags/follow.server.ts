import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { tagFollows } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import { getTag } from './tags.view.server.ts'

/** @throws AppError `tags.not_found` 404 */
export async function followTag(db: Db, member: Member, slug: string, now: Date) {
  await db.write(async (tx) => {
    const { id: tagId } = await getTag(tx, slug)
    await tx.insert(tagFollows).values({ tagId, userId: member.id, createdAt: now }).onConflictDoNothing()
  })
}

/** @throws AppError `tags.not_found` 404 */
export async function unfollowTag(db: Db, member: Member, slug: string) {
  await db.write(async (tx) => {
    const { id } = await getTag(tx, slug)
    await tx.delete(tagFollows).where(and(eq(tagFollows.tagId, id), eq(tagFollows.userId, member.id)))
  })
}
