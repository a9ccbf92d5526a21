import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, questions } from '#db/schema/index.ts'
import type { MovedThings } from '#db/schema/taken-back.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { withdrawIn } from '../answers/acceptance.server.ts'
import type { Answer } from '../answers/find.server.ts'
import { takeAnswerAway } from '../answers/removal.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getQuestion, type Question } from '../questions/find.server.ts'
import { mergeQuestionIn } from '../questions/judgement.server.ts'
import { mayMovePosts } from '../questions/policy.ts'
import { commentsOn, placeAnswers, placeComments } from './places.server.ts'
import { recordMove } from './record.server.ts'

/** Puts the answers and comments of a question under another one, whose duplicate it becomes with all that this
 *  carries along; from then on its address leads there. Of two answers by one person the older stays, or the one that
 *  was accepted; the other goes as when it is deleted.
 *  @throws AppError `moves.forbidden` 403 · `questions.deleted` 410 · `questions.merged_threads` 409 ·
 *    `questions.duplicate_of_itself`, `questions.duplicate_unknown` 400 */
export async function mergeThreads(db: Db, actor: Member, fromId: QuestionId, named: QuestionId, now: Date) {
  assertAllowed(mayMovePosts(actor), 'moves.forbidden')
  return db.write(async (tx) => {
    const from = await getQuestion(tx, fromId)
    if (from.deletedAt) fail('questions.deleted', 410)
    if (from.mergedAt) fail('questions.merged_threads', 409, { location: `/questions/${fromId}/moves` })
    const { canonicalId, ...carried } = await mergeQuestionIn(tx, actor, fromId, named, now)
    const to = await getQuestion(tx, canonicalId)
    const comments = await placeComments(tx, await commentsOn(tx, fromId), {
      questionId: to.id,
      answerId: null,
    })
    const brought = await bringAnswers(tx, actor, { from, to }, now)
    await tx.update(questions).set({ mergedAt: now }).where(eq(questions.id, fromId))
    const moved = { comments, ...brought, ...carried, repeated: from.canonicalId }
    await recordMove(tx, { kind: 'merged', fromId, toId: to.id, actorId: actor.id, moved }, now)
    const act = { actorId: actor.id, act: 'question.thread_merged' as const, subjectId: fromId }
    await recordAct(
      tx,
      { ...act, after: { into: to.id, answers: brought.answers, retired: brought.retired } },
      now,
    )
    return to.id
  })
}

interface Threads {
  from: Question
  to: Question
}

/** The acceptance goes along where there is none yet, with what it earned; else it is withdrawn. */
async function bringAnswers(tx: Tx, actor: Member, threads: Threads, now: Date) {
  const { from, to } = threads
  const coming = await answersUnder(tx, from.id)
  const { retired, withdrawn } = await retire(tx, actor, threads, coming, now)
  const ids = coming.map(({ id }) => id)
  if (withdrawn || from.acceptedAnswerId === null) {
    await placeAnswers(tx, ids, to.id, now)
    return { answers: ids, retired, accepted: withdrawn }
  }
  if (to.acceptedAnswerId !== null) {
    const accepted = await withdrawIn(tx, from, now)
    await placeAnswers(tx, ids, to.id, now)
    return { answers: ids, retired, accepted }
  }
  await setAccepted(tx, from.id, null)
  await placeAnswers(tx, ids, to.id, now)
  await setAccepted(tx, to.id, from)
  return { answers: ids, retired }
}

const answersUnder = (tx: Tx, id: QuestionId): Promise<Answer[]> =>
  tx.select().from(answers).where(eq(answers.questionId, id))

/** One answer a person: what the thread has twice by one person goes, but for one of them. */
async function retire(tx: Tx, actor: Member, { from, to }: Threads, coming: Answer[], now: Date) {
  const standing = await answersUnder(tx, to.id)
  const accepted = to.acceptedAnswerId ?? from.acceptedAnswerId
  const retired: NonNullable<MovedThings['retired']> = []
  let withdrawn: MovedThings['accepted']
  for (const answer of coming.filter(counts)) {
    const other = standing.find((each) => counts(each) && each.authorId === answer.authorId)
    if (!other) continue
    const stays = other.id === accepted || (answer.id !== accepted && other.createdAt <= answer.createdAt)
    const goes = stays ? answer : other
    // Before its points are reversed: what an acceptance gave is no part of what comes back with the answer.
    if (goes.id === from.acceptedAnswerId) withdrawn = await withdrawIn(tx, from, now)
    await removeAnswer(tx, actor, goes, now)
    retired.push({ id: goes.id, questionId: goes.questionId })
  }
  return { retired, withdrawn }
}

const counts = ({ deletedAt, sourceUrl, authorId }: Answer) =>
  deletedAt === null && sourceUrl === null && authorId !== null

async function removeAnswer(tx: Tx, actor: Member, answer: Answer, now: Date) {
  await takeAnswerAway(tx, actor, answer, now)
  const { id, questionId } = answer
  const removed = { questionId, answerId: id, commentId: null, actorId: actor.id }
  await publish(tx, 'post.removed', removed, now)
}

/** Since when it is accepted stays. */
export async function setAccepted(
  tx: Tx,
  questionId: QuestionId,
  accepted: Pick<Question, 'acceptedAnswerId' | 'acceptedAt'> | null,
) {
  const acceptedAnswerId = accepted?.acceptedAnswerId ?? null
  const set = { acceptedAnswerId, acceptedAt: accepted?.acceptedAt ?? null }
  await tx.update(questions).set(set).where(eq(questions.id, questionId))
}
