import { and, eq, gt, isNull, type Placeholder, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questionRef } from '#db/post.ts'
import type { Slots } from '#db/prepared.server.ts'
import { answers, questionFacts, questions } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { removePicturesIn } from '../posts/pictures.server.ts'
import { mayDetachName, mayRestore } from '../posts/policy.ts'
import { returnForPost, reverseForPost } from '../reputation/reputation.server.ts'
import { recountTags, tagIdsOf } from '../tags/tags.server.ts'
import { getQuestion } from './find.server.ts'
import { mayDeleteQuestion } from './policy.ts'
import { tellOfVisibility } from './visibility.server.ts'

/** Takes a question out of everything public; it can be restored. What it earned is taken back.
 *  @throws AppError `questions.delete_forbidden` 403 */
export async function deleteQuestion(db: Db, actor: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    const allowed = mayDeleteQuestion(actor, question, await hasUpvotedAnswer(tx, id))
    assertAllowed(allowed, 'questions.delete_forbidden')
    await tx.update(questions).set({ deletedAt: now, deletedById: actor.id }).where(eq(questions.id, id))
    await reverseForPost(tx, questionRef(id), now)
    await recountTags(tx, await tagIdsOf(tx, id))
    await tellOfVisibility(tx, question, now)
    if (question.authorId !== actor.id) {
      const removed = { questionId: id, answerId: null, commentId: null, actorId: actor.id }
      await publish(tx, 'post.removed', removed, now)
      await recordAct(tx, { actorId: actor.id, act: 'question.deleted', subjectId: id }, now)
    }
  })
}

/** @throws AppError `questions.restore_forbidden` 403 */
export async function restoreQuestion(db: Db, actor: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    assertMayWrite(actor, now)
    assertAllowed(mayRestore(actor, question), 'questions.restore_forbidden')
    await tx.update(questions).set({ deletedAt: null, deletedById: null }).where(eq(questions.id, id))
    await returnForPost(tx, questionRef(id), now)
    await recountTags(tx, await tagIdsOf(tx, id))
    await tellOfVisibility(tx, question, now)
    if (question.authorId === actor.id) return
    await recordAct(tx, { actorId: actor.id, act: 'question.restored', subjectId: id }, now)
  })
}

/** The question stays, its author's name goes, and with it the pictures and the facts that only staff saw.
 *  @throws AppError `posts.detach_forbidden` 403 */
export async function detachNameFromQuestion(db: Db, actor: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    assertAllowed(mayDetachName(actor, question), 'posts.detach_forbidden')
    await tx.update(questions).set({ detachedAt: now }).where(eq(questions.id, id))
    await removePicturesIn(tx, questionRef(id), actor.id)
    await tx
      .update(questionFacts)
      .set({ value: null })
      .where(and(eq(questionFacts.questionId, id), eq(questionFacts.visibility, 'staff')))
    await publish(tx, 'question.changed', { questionId: id }, now)
  })
}

/** Held ones as well, which the asker does not see: they may be approved. */
const isUpvotedAnswer = (id: QuestionId | Placeholder<string, QuestionId>) =>
  and(eq(answers.questionId, id), isNull(answers.deletedAt), gt(answers.score, 0))

export const hasUpvotedAnswer = async (read: ReadDb, id: QuestionId): Promise<boolean> =>
  (await read.$count(answers, isUpvotedAnswer(id))) > 0

/** How many there are, as a column beside the question: none where its asker is not the one who looks, as nobody asks. */
export const upvotedAnswersIn = (
  read: ReadDb,
  { id, viewerId }: Slots<{ id: QuestionId; viewerId: UserId }>,
) =>
  sql<number>`case when ${questions.authorId} = ${viewerId} then ${read.$count(answers, isUpvotedAnswer(id))}
    else 0 end`.mapWith(Number)
