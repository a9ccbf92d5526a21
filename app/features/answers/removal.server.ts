import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef } from '#db/post.ts'
import { answers, comments, threadMoves } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { removePicturesIn } from '../posts/pictures.server.ts'
import { mayDetachName, mayRestore } from '../posts/policy.ts'
import { returnForPost, reverseForPost } from '../reputation/reputation.server.ts'
import { withdrawIn } from './acceptance.server.ts'
import { type Answer, getVisibleAnswer, ownAnswerTo, recountAnswers } from './find.server.ts'
import { mayDeleteAnswer } from './policy.ts'

/** Takes an answer out of everything public; an acceptance is withdrawn, points are taken back.
 *  @throws AppError `answers.delete_forbidden` 403 */
export async function deleteAnswer(db: Db, actor: Member, id: AnswerId, now: Date) {
  await db.write(async (tx) => {
    const { answer, question } = await getVisibleAnswer(tx, actor, id)
    assertAllowed(mayDeleteAnswer(actor, answer, question), 'answers.delete_forbidden')
    if (question.acceptedAnswerId === id) await withdrawIn(tx, question, now)
    await takeAnswerAway(tx, actor, answer, now)
    await publish(tx, 'question.changed', { questionId: question.id }, now)
    if (answer.authorId !== actor.id) {
      const removed = { questionId: question.id, answerId: id, commentId: null, actorId: actor.id }
      await publish(tx, 'post.removed', removed, now)
      await recordAct(tx, { actorId: actor.id, act: 'answer.deleted', subjectId: id }, now)
    }
  })
}

/** @throws AppError `answers.restore_forbidden` 403 · `answers.already_answered`, `answers.became_comment` 409 */
export async function restoreAnswer(db: Db, actor: Member, id: AnswerId, now: Date) {
  await db.write(async (tx) => {
    const { answer, question } = await getVisibleAnswer(tx, actor, id)
    assertMayWrite(actor, now)
    assertAllowed(mayRestore(actor, answer), 'answers.restore_forbidden')
    await assertNoComment(tx, id)
    const second = answer.authorId && (await ownAnswerTo(tx, answer.authorId, question.id))
    if (second) fail('answers.already_answered', 409)
    await bringAnswerBack(tx, answer, now)
    if (answer.authorId !== actor.id)
      await recordAct(tx, { actorId: actor.id, act: 'answer.restored', subjectId: id }, now)
    await publish(tx, 'question.changed', { questionId: question.id }, now)
  })
}

type Place = Pick<Answer, 'id' | 'questionId'>

/** Whatever takes it away; its acceptance was withdrawn before. What was made of it is looked at again. */
export async function takeAnswerAway(tx: Tx, actor: Member, { id, questionId }: Place, now: Date) {
  await tx.update(answers).set({ deletedAt: now, deletedById: actor.id }).where(eq(answers.id, id))
  await reverseForPost(tx, answerRef(id), now)
  await recountAnswers(tx, questionId)
  await publish(tx, 'answer.changed', { answerId: id }, now)
}

/** As it was before `takeAnswerAway`, but for its acceptance. */
export async function bringAnswerBack(tx: Tx, { id, questionId }: Place, now: Date) {
  await tx.update(answers).set({ deletedAt: null, deletedById: null }).where(eq(answers.id, id))
  await returnForPost(tx, answerRef(id), now)
  await recountAnswers(tx, questionId)
  await publish(tx, 'answer.changed', { answerId: id }, now)
}

/** What became a comment stands already: the comment becomes an answer again. */
async function assertNoComment(tx: Tx, id: AnswerId) {
  const [comment] = await tx
    .select({ id: comments.id })
    .from(threadMoves)
    .innerJoin(comments, eq(comments.id, threadMoves.commentId))
    .where(
      and(
        eq(threadMoves.answerId, id),
        eq(threadMoves.kind, 'answer_to_comment'),
        isNull(threadMoves.undoneAt),
        isNull(comments.deletedAt),
      ),
    )
  if (comment) fail('answers.became_comment', 409, { location: `/comments/${comment.id}` })
}

/** @throws AppError `posts.detach_forbidden` 403 */
export async function detachNameFromAnswer(db: Db, actor: Member, id: AnswerId, now: Date) {
  await db.write(async (tx) => {
    const { answer } = await getVisibleAnswer(tx, actor, id)
    assertAllowed(mayDetachName(actor, answer), 'posts.detach_forbidden')
    await tx.update(answers).set({ detachedAt: now }).where(eq(answers.id, id))
    await removePicturesIn(tx, answerRef(id), actor.id)
    await publish(tx, 'question.changed', { questionId: answer.questionId }, now)
  })
}
