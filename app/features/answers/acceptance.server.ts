import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef } from '#db/post.ts'
import { questions } from '#db/schema/index.ts'
import type { WithdrawnAcceptance } from '#db/schema/taken-back.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getQuestion, type Question } from '../questions/find.server.ts'
import { award, giveAgain, takeBackAcceptance } from '../reputation/reputation.server.ts'
import { ACCEPTED_ANSWER_POINTS, ACCEPTING_POINTS } from '../reputation/rules.ts'
import { type Answer, getAnswer, getVisibleAnswer } from './find.server.ts'
import { mayAccept } from './policy.ts'

/** Accepts `answerId` on behalf of `actor`; a previous acceptance of the question moves.
 *  @throws AppError `answers.not_found` 404 · `questions.accept_forbidden` 403 · `questions.closed` 409 */
export async function acceptAnswer(db: Db, actor: Member, answerId: AnswerId, now: Date) {
  await db.write((tx) => acceptAnswerIn(tx, actor, answerId, now))
}

/** As `acceptAnswer`, within another act: promoting an answer may accept it. */
export async function acceptAnswerIn(tx: Tx, actor: Member, answerId: AnswerId, now: Date) {
  const { answer, question } = await getVisibleAnswer(tx, actor, answerId)
  assertAllowed(mayAccept(actor, question), 'questions.accept_forbidden')
  assertCanBeSolved(question, answer)
  if (question.acceptedAnswerId === answerId) return
  await withdrawIn(tx, question, now)
  await tx
    .update(questions)
    .set({ acceptedAnswerId: answerId, acceptedAt: now })
    .where(eq(questions.id, question.id))
  await awardAcceptance(tx, { question, answer, actor, now })
  if (actor.id !== question.authorId)
    await recordAct(tx, { actorId: actor.id, act: 'answer.accepted', subjectId: answerId }, now)
  await publish(tx, 'answer.accepted', { answerId, actorId: actor.id }, now)
  await publish(tx, 'question.solved', { questionId: question.id }, now)
  await publish(tx, 'question.changed', { questionId: question.id }, now)
}

/** @throws AppError `questions.accept_forbidden` 403 */
export async function withdrawAcceptance(db: Db, actor: Member, questionId: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const question = await getQuestion(tx, questionId)
    assertAllowed(mayAccept(actor, question), 'questions.accept_forbidden')
    await withdrawIn(tx, question, now)
    if (actor.id !== question.authorId && question.acceptedAnswerId) {
      const { acceptedAnswerId: subjectId } = question
      await recordAct(tx, { actorId: actor.id, act: 'answer.unaccepted', subjectId }, now)
    }
    await publish(tx, 'question.changed', { questionId }, now)
  })
}

/** Takes the acceptance and its points back, in the caller's transaction. Returns what that was. */
export async function withdrawIn(
  tx: Tx,
  question: Question,
  now: Date,
): Promise<WithdrawnAcceptance | undefined> {
  if (!question.acceptedAnswerId) return
  const answer = await getAnswer(tx, question.acceptedAnswerId)
  await tx
    .update(questions)
    .set({ acceptedAnswerId: null, acceptedAt: null })
    .where(eq(questions.id, question.id))
  const points = await takeBackAcceptance(tx, answer.id, now)
  await publish(tx, 'answer.changed', { answerId: answer.id }, now)
  const acceptedAt = (question.acceptedAt ?? now).getTime()
  return { id: answer.id, questionId: question.id, acceptedAt, points }
}

/** Accepts again what an act had to withdraw, since when and with what it had given: unless another one is accepted by
 *  now, or it does not stand there any more. Nobody is told: they were, then. */
export async function acceptAgain(tx: Tx, withdrawn: WithdrawnAcceptance, now: Date) {
  const { id, questionId, acceptedAt, points } = withdrawn
  const answer = await getAnswer(tx, id)
  const question = await getQuestion(tx, questionId)
  const stands = answer.questionId === questionId && !answer.deletedAt && !answer.heldAt
  if (!stands || question.acceptedAnswerId !== null) return
  await tx
    .update(questions)
    .set({ acceptedAnswerId: id, acceptedAt: new Date(acceptedAt) })
    .where(eq(questions.id, questionId))
  for (const given of points) await giveAgain(tx, { ...given, actorId: null, post: answerRef(id) }, now)
  await publish(tx, 'answer.changed', { answerId: id }, now)
}

function assertCanBeSolved(question: Question, answer: Answer) {
  if (question.deletedAt) fail('questions.deleted', 410)
  if (question.closedAt || question.canonicalId) fail('questions.closed', 409)
  if (answer.deletedAt) fail('answers.deleted', 410)
  if (answer.heldAt) fail('answers.held', 409)
}

interface Acceptance {
  question: Question
  answer: Answer
  actor: Member
  now: Date
}

/** Nothing for an answer to one's own question, and nothing for accepting it; the asker's thank-you is
 *  for coming back, so it is not earned when staff accepted. */
async function awardAcceptance(tx: Tx, { question, answer, actor, now }: Acceptance) {
  if (answer.authorId === question.authorId) return
  const act = { actorId: actor.id, post: answerRef(answer.id) }
  if (answer.authorId) {
    const points = ACCEPTED_ANSWER_POINTS.value
    await award(tx, { ...act, userId: answer.authorId, kind: 'answer_accepted', points }, now)
  }
  if (actor.id === question.authorId) {
    await award(
      tx,
      { ...act, userId: actor.id, kind: 'accepted_answer', points: ACCEPTING_POINTS.value },
      now,
    )
  }
}
