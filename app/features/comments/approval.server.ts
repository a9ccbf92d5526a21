import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { CommentId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { comments } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isHeldForFlags } from '../posts/holding.ts'
import { mayApprove } from '../posts/policy.ts'
import { recountComments } from './comments.server.ts'
import { getComment } from './find.server.ts'

/** Lets a held comment appear. @throws AppError `comments.not_found` 404 · `posts.approve_forbidden` 403 */
export async function approveComment(db: Db, actor: Member, id: CommentId, now: Date) {
  await db.write(async (tx) => {
    const comment = await getComment(tx, actor, id)
    assertAllowed(mayApprove(actor, comment), 'posts.approve_forbidden')
    await tx.update(comments).set({ heldAt: null, heldFor: null }).where(eq(comments.id, id))
    const { questionId, answerId } = comment
    await recountComments(tx, questionId, answerId)
    await recordAct(tx, { actorId: actor.id, act: 'comment.approved', subjectId: id }, now)
    if (!isHeldForFlags(comment.heldFor)) await publish(tx, 'comment.posted', { commentId: id }, now)
    await publish(tx, 'question.changed', { questionId }, now)
    await publish(tx, 'post.approved', { questionId, answerId, commentId: id, actorId: actor.id }, now)
  })
}
