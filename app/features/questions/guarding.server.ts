import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questions } from '#db/schema/index.ts'
import type { LockReason } from '#db/schema/types.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getQuestion } from './find.server.ts'
import { mayLock } from './policy.ts'

/** From then on nobody but staff answers, comments, edits or votes in the thread.
 *  @throws AppError `questions.lock_forbidden` 403 */
export async function lockQuestion(db: Db, actor: Member, id: QuestionId, reason: LockReason, now: Date) {
  await db.write((tx) => lockQuestionIn(tx, actor, id, reason, now))
}

/** As `lockQuestion`, within another act. */
export async function lockQuestionIn(tx: Tx, actor: Member, id: QuestionId, reason: LockReason, now: Date) {
  const { lockedReason } = await lockable(tx, actor, id)
  const locked = { lockedAt: now, lockedReason: reason, lockedById: actor.id }
  await tx.update(questions).set(locked).where(eq(questions.id, id))
  const before = lockedReason === null ? undefined : { reason: lockedReason }
  await recordAct(tx, { actorId: actor.id, act: 'question.locked', subjectId: id, before, why: reason }, now)
  await publish(tx, 'question.changed', { questionId: id }, now)
}

/** @throws AppError `questions.lock_forbidden` 403 */
export async function unlockQuestion(db: Db, actor: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const { lockedReason } = await lockable(tx, actor, id)
    if (lockedReason === null) return
    const opened = { lockedAt: null, lockedReason: null, lockedById: null }
    await tx.update(questions).set(opened).where(eq(questions.id, id))
    const before = { reason: lockedReason }
    await recordAct(tx, { actorId: actor.id, act: 'question.unlocked', subjectId: id, before }, now)
    await publish(tx, 'question.changed', { questionId: id }, now)
  })
}

/** From then on, or no longer, answers of new members are refused.
 *  @throws AppError `questions.lock_forbidden` 403 */
export async function setProtection(
  db: Db,
  actor: Member,
  id: QuestionId,
  wish: 'protected' | 'open',
  now: Date,
) {
  await db.write(async (tx) => {
    const { protectedAt } = await lockable(tx, actor, id)
    const isWished = wish === 'protected'
    if ((protectedAt !== null) === isWished) return
    const set = { protectedAt: isWished ? now : null, protectedById: isWished ? actor.id : null }
    await tx.update(questions).set(set).where(eq(questions.id, id))
    const act = isWished ? ('question.protected' as const) : ('question.unprotected' as const)
    await recordAct(tx, { actorId: actor.id, act, subjectId: id }, now)
    await publish(tx, 'question.changed', { questionId: id }, now)
  })
}

async function lockable(tx: Tx, actor: Member, id: QuestionId) {
  const question = await getQuestion(tx, id)
  assertAllowed(mayLock(actor, question), 'questions.lock_forbidden')
  return question
}
