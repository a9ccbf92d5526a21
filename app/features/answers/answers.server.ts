import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef } from '#db/post.ts'
import { answers, questions } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { heldForLikely, refuseLikelyAgain, refuseNewLikely } from '~/guard/likely.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { pushesOutside, refuseNewPush } from '../contact-patterns/patterns.view.server.ts'
import { compose, isNewMember } from '../posts/compose.server.ts'
import { recordEdit } from '../posts/edits.server.ts'
import { isHeldForFlags } from '../posts/holding.ts'
import { approvePicturesIn } from '../posts/pictures.server.ts'
import { isAuthor, mayApprove, mayEdit } from '../posts/policy.ts'
import {
  assertUnchanged,
  type Credit,
  creditOf,
  recordRevision,
  revisionOf,
} from '../posts/revisions.server.ts'
import { HOLD_NEW_MEMBERS_POSTS } from '../posts/rules.ts'
import type { RollBack } from '../posts/schema.ts'
import { once } from '../posts/submission.server.ts'
import {
  assertTakesAnswers,
  assertUnlocked,
  getVisibleQuestion,
  type Question,
} from '../questions/find.server.ts'
import { follow } from '../questions/follow.server.ts'
import { answerPath } from '../questions/paths.ts'
import { type Answer, getVisibleAnswer, ownAnswerTo, recountAnswers } from './find.server.ts'
import { mayAnswerAtAll } from './policy.ts'
import type { AnswerEdit, AnswerInput } from './schema.ts'

/** Answers a question; the answerer follows it from then on.
 *  @throws AppError `questions.not_found` 404 · `questions.closed` 409 · `answers.already_answered` 409 ·
 *    `questions.locked` 409 · `questions.protected`, `posts.too_early` 403 · `guard.likely` 422 */
export async function postAnswer(
  db: Db,
  author: Member,
  questionId: QuestionId,
  input: AnswerInput,
  now: Date,
) {
  return db.write(async (tx) => {
    const question = await getVisibleQuestion(tx, author, questionId)
    const submission = { token: input.token, place: `answer:${questionId}`, text: input.body }
    return once(tx, author.id, submission, now, async () => {
      assertAllowed(mayAnswerAtAll(author), 'posts.too_early')
      assertTakesAnswers(author, question)
      await assertNotTooNew(tx, author, question, now)
      const own = await ownAnswerTo(tx, author.id, questionId)
      if (own) fail('answers.already_answered', 409, { location: answerPath(question, own) })
      const id = await insertAnswer(tx, author, question, input, now)
      return { path: answerPath(question, id) }
    })
  })
}

/** @throws AppError `questions.protected` 403 */
async function assertNotTooNew(tx: Tx, author: Member, question: Question, now: Date) {
  if (question.protectedAt && (await isNewMember(tx, author, now))) fail('questions.protected', 403)
}

async function insertAnswer(tx: Tx, author: Member, question: Question, input: AnswerInput, now: Date) {
  assertMayWrite(author, now)
  const { body } = input
  const { mentions: _, ...composed } = await compose(tx, author, { body }, now)
  const likely = heldForLikely(author, [['body', body]], input.likely)
  const heldFor = (await pushesOutside(tx, author, body)) ?? likely
  const held = heldFor !== null || (await mustBeHeld(tx, author, question, now))
  const [row] = await tx
    .insert(answers)
    .values({
      ...composed,
      questionId: question.id,
      authorId: author.id,
      createdAt: now,
      updatedAt: now,
      heldAt: held ? now : null,
      heldFor,
    })
    .returning({ id: answers.id })
  const id = row?.id ?? fail('answers.not_found', 404)
  await recordRevision(tx, answerRef(id), { number: 1, body, editorId: author.id }, now)
  await follow(tx, author.id, question.id, now)
  if (held) {
    await publish(tx, 'post.held', { questionId: question.id, answerId: id, commentId: null }, now)
    return id
  }
  await appear(tx, question.id, id, now)
  return id
}

/** From here on everybody sees the answer. */
async function appear(tx: Tx, questionId: QuestionId, id: AnswerId, now: Date) {
  await recountAnswers(tx, questionId)
  await tx.update(questions).set({ activityAt: now }).where(eq(questions.id, questionId))
  await publish(tx, 'answer.posted', { answerId: id }, now)
  await publish(tx, 'question.changed', { questionId }, now)
}

/** Everybody sees it again: they were told of it when it was new. */
async function reappear(tx: Tx, { id, questionId }: Answer, now: Date) {
  await recountAnswers(tx, questionId)
  await publish(tx, 'answer.changed', { answerId: id }, now)
  await publish(tx, 'question.changed', { questionId }, now)
}

/** Thieves answer victims: what new members write under other people's questions waits, unless that is off. */
async function mustBeHeld(tx: Tx, author: Member, question: Question, now: Date) {
  return HOLD_NEW_MEMBERS_POSTS.value && !isAuthor(author, question) && (await isNewMember(tx, author, now))
}

/** @throws AppError `answers.edit_forbidden` 403 · `posts.edited_meanwhile` 412 · `guard.likely_edit` 422 */
export async function editAnswer(db: Db, editor: Member, id: AnswerId, edit: AnswerEdit, now: Date) {
  await db.write((tx) => editAnswerIn(tx, editor, id, edit, now))
}

/** As `editAnswer`, within another act. */
export async function editAnswerIn(
  tx: Tx,
  editor: Member,
  id: AnswerId,
  edit: AnswerEdit & Credit,
  now: Date,
) {
  const { answer, question } = await getVisibleAnswer(tx, editor, id)
  assertUnlocked(editor, question)
  assertAllowed(mayEdit(editor, answer, question), 'answers.edit_forbidden', { location: PRIVILEGES_PATH })
  assertUnchanged(answer, edit.revision)
  const after = [['body', edit.body] as const, ['reason', edit.reason] as const]
  refuseNewLikely(editor, { before: answer.body, after }, edit.likely)
  await reviseAnswer(tx, editor, answer, edit, now)
}

/** @throws AppError `revisions.not_found` 404 · `answers.edit_forbidden` 403 · `guard.secret`, `guard.likely_again`
 *    422 */
export async function rollBackAnswer(
  db: Db,
  editor: Member,
  id: AnswerId,
  { number, likely }: RollBack,
  now: Date,
) {
  await db.write(async (tx) => {
    const { answer, question } = await getVisibleAnswer(tx, editor, id)
    assertUnlocked(editor, question)
    assertAllowed(mayEdit(editor, answer, question), 'answers.edit_forbidden', { location: PRIVILEGES_PATH })
    const { body } = await revisionOf(tx, answerRef(id), number)
    refuseLikelyAgain(editor, { before: answer.body, after: [['body', body]] }, likely)
    await reviseAnswer(tx, editor, answer, { body, reason: '', rolledBackTo: number }, now)
  })
}

interface Revised extends Credit {
  body: string
  reason: string
}

async function reviseAnswer(tx: Tx, editor: Member, answer: Answer, revised: Revised, now: Date) {
  assertMayWrite(editor, now)
  if (revised.body === answer.body) return
  const { body, reason } = revised
  await refuseNewPush(tx, editor, { before: answer.body, after: body })
  const { mentions: _, ...composed } = await compose(tx, editor, { body, language: answer.language }, now)
  const number = answer.revision + 1
  await tx
    .update(answers)
    .set({ ...composed, revision: number, updatedAt: now })
    .where(eq(answers.id, answer.id))
  const entry = { number, body, reason, ...creditOf(editor, revised) }
  await recordRevision(tx, answerRef(answer.id), entry, now)
  await recordEdit(tx, editor, { kind: 'answer', post: answer, ...entry }, now)
  await tx.update(questions).set({ activityAt: now }).where(eq(questions.id, answer.questionId))
  await publish(tx, 'answer.changed', { answerId: answer.id }, now)
  await publish(tx, 'question.changed', { questionId: answer.questionId }, now)
}

/** Lets a held answer appear. @throws AppError `posts.approve_forbidden` 403 */
export async function approveAnswer(db: Db, actor: Member, id: AnswerId, now: Date) {
  await db.write(async (tx) => {
    const { answer } = await getVisibleAnswer(tx, actor, id)
    assertAllowed(mayApprove(actor, answer), 'posts.approve_forbidden')
    await tx.update(answers).set({ heldAt: null, heldFor: null }).where(eq(answers.id, id))
    await approvePicturesIn(tx, answerRef(id), actor.id, now)
    if (isHeldForFlags(answer.heldFor)) await reappear(tx, answer, now)
    else await appear(tx, answer.questionId, id, now)
    await recordAct(tx, { actorId: actor.id, act: 'answer.approved', subjectId: id }, now)
    const approved = { questionId: answer.questionId, answerId: id, actorId: actor.id }
    await publish(tx, 'post.approved', approved, now)
  })
}
