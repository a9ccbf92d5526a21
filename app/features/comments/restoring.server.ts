import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { CommentId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { comments } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isStaff } from '../posts/policy.ts'
import { recountComments } from './comments.server.ts'

/** Brings back a deleted comment. @throws AppError `comments.not_found` 404 · `accounts.staff_only` 403 */
export async function restoreComment(db: Db, actor: Member, id: CommentId, now: Date) {
  assertAllowed(isStaff(actor), 'accounts.staff_only')
  await db.write(async (tx) => {
    const [comment] = await tx.select().from(comments).where(eq(comments.id, id))
    if (!comment) fail('comments.not_found', 404)
    const { questionId, answerId } = comment
    await tx.update(comments).set({ deletedAt: null, deletedById: null }).where(eq(comments.id, id))
    await recountComments(tx, questionId, answerId)
    await recordAct(tx, { actorId: actor.id, act: 'comment.restored', subjectId: id }, now)
    await publish(tx, 'question.changed', { questionId }, now)
  })
}
