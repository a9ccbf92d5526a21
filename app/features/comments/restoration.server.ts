import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { CommentId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { comments } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { mayRestore } from '../posts/policy.ts'
import { recountComments } from './comments.server.ts'

/** Brings back a deleted comment. @throws AppError `comments.not_found` 404 · `comments.restore_forbidden` 403 */
export async function restoreComment(db: Db, actor: Member, id: CommentId, now: Date) {
  await db.write(async (tx) => {
    const [comment] = await tx.select().from(comments).where(eq(comments.id, id))
    if (!comment) fail('comments.not_found', 404)
    assertMayWrite(actor, now)
    assertAllowed(mayRestore(actor, comment), 'comments.restore_forbidden')
    await tx.update(comments).set({ deletedAt: null, deletedById: null }).where(eq(comments.id, id))
    await recountComments(tx, comment.questionId, comment.answerId)
    if (comment.authorId !== actor.id)
      await recordAct(tx, { actorId: actor.id, act: 'comment.restored', subjectId: id }, now)
    await publish(tx, 'question.changed', { questionId: comment.questionId }, now)
  })
}
