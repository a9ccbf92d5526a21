import { and, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { CommentId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { comments } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import { mayMovePosts } from '../questions/policy.ts'
import { placeComments } from './places.server.ts'
import { recordMove } from './record.server.ts'

/** Puts comments under another post of their thread.
 *  @throws AppError `moves.forbidden` 403 · `moves.no_place`, `moves.nothing` 409 */
export async function moveComments(db: Db, actor: Member, ids: CommentId[], to: PostRef, now: Date) {
  assertAllowed(mayMovePosts(actor), 'moves.forbidden')
  await db.write(async (tx) => {
    const { question, answer } =
      to.kind === 'answer'
        ? await getVisibleAnswer(tx, actor, to.id)
        : { question: await getVisibleQuestion(tx, actor, to.id), answer: null }
    if (question.deletedAt || answer?.deletedAt) fail('moves.no_place', 409)
    const place = { questionId: question.id, answerId: answer?.id ?? null }
    const found = await tx
      .select({ id: comments.id, questionId: comments.questionId, answerId: comments.answerId })
      .from(comments)
      .where(and(inArray(comments.id, ids), isNull(comments.deletedAt)))
    if (found.some(({ questionId }) => questionId !== question.id)) fail('moves.no_place', 409)
    const others = found.filter(({ answerId }) => answerId !== place.answerId).map(({ id }) => id)
    if (others.length === 0) fail('moves.nothing', 409)
    const moved = { comments: await placeComments(tx, others, place) }
    const within = { fromId: question.id, toId: question.id, actorId: actor.id }
    await recordMove(tx, { kind: 'comments_moved', ...within, answerId: place.answerId, moved }, now)
    const act = { actorId: actor.id, act: 'question.comments_moved' as const, subjectId: question.id }
    await recordAct(tx, { ...act, after: { comments: others, answerId: place.answerId } }, now)
  })
}
