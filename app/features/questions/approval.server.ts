import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questionRef } from '#db/post.ts'
import { questions } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isHeldForFlags } from '../posts/holding.ts'
import { approvePicturesIn } from '../posts/pictures.server.ts'
import { mayApprove } from '../posts/policy.ts'
import { recountTags, tagIdsOf } from '../tags/tags.server.ts'
import { getQuestion } from './find.server.ts'
import { tellOfVisibility } from './visibility.server.ts'

/** Lets a held question appear. @throws AppError `questions.not_found` 404 · `posts.approve_forbidden` 403 */
export async function approveQuestion(db: Db, actor: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    assertAllowed(mayApprove(actor, question), 'posts.approve_forbidden')
    const wasNew = !isHeldForFlags(question.heldFor)
    await tx
      .update(questions)
      .set({ heldAt: null, heldFor: null, ...(wasNew ? { activityAt: now } : {}) })
      .where(eq(questions.id, id))
    await approvePicturesIn(tx, questionRef(id), actor.id, now)
    await recountTags(tx, await tagIdsOf(tx, id))
    await recordAct(tx, { actorId: actor.id, act: 'question.approved', subjectId: id }, now)
    if (wasNew) await publish(tx, 'question.asked', { questionId: id }, now)
    await tellOfVisibility(tx, question, now)
    if (wasNew) await publish(tx, 'question.worded', { questionId: id }, now)
    await publish(tx, 'post.approved', { questionId: id, answerId: null, actorId: actor.id }, now)
  })
}
