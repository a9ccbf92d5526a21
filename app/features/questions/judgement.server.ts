import { and, eq, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { closeVotes, duplicateVotes, questionFollows, questions } from '#db/schema/index.ts'
import type { CloseReason } from '#db/schema/types.ts'
import { batches } from '#search/batches.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { tellOfDuplicate } from './duplicates.server.ts'
import { canonicalIds, wordsMissing } from './duplicates.view.server.ts'
import { getQuestion, getVisibleQuestion } from './find.server.ts'
import { wordsOn } from './parting.server.ts'
import { mayProposeDuplicate, mayReopen, mayVoteToClose } from './policy.ts'
import { CLOSE_REPUTATION, CLOSE_VOTES, FOLLOWS_BATCH } from './rules.ts'
import { wordsThatCount } from './words.server.ts'

/** Staff close at once; a member's vote closes with the third.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 · `questions.close_forbidden` 403 */
export async function closeQuestion(db: Db, actor: Member, id: QuestionId, reason: CloseReason, now: Date) {
  return db.write(async (tx) => {
    const question = await getVisibleQuestion(tx, actor, id)
    assertAllowed(mayVoteToClose(actor, question), 'questions.close_forbidden', { location: PRIVILEGES_PATH })
    const vote = { questionId: id, userId: actor.id, reason, createdAt: now }
    await tx.insert(closeVotes).values(vote).onConflictDoNothing()
    const asked = { said: eq(closeVotes.questionId, id), reputation: CLOSE_REPUTATION.value }
    const votesNeeded = CLOSE_VOTES.value - (await wordsThatCount(tx, closeVotes, actor, asked))
    if (!actor.isStaff && votesNeeded > 0) return { closed: false, votesNeeded }
    const closed = { closedAt: now, closedReason: reason, closedById: actor.id }
    await tx.update(questions).set(closed).where(eq(questions.id, id))
    await recordAct(tx, { actorId: actor.id, act: 'question.closed', subjectId: id, why: reason }, now)
    await publish(tx, 'question.closed', { questionId: id, actorId: actor.id }, now)
    await publish(tx, 'question.changed', { questionId: id }, now)
    return { closed: true, votesNeeded: 0 }
  })
}

/** Opens a closed or repeated question again.
 *  @throws AppError `questions.reopen_forbidden` 403 · `questions.merged_threads` 409: that is undone as a whole */
export async function reopenQuestion(db: Db, actor: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    assertAllowed(mayReopen(actor, question), 'questions.reopen_forbidden')
    if (question.mergedAt) fail('questions.merged_threads', 409, { location: `/questions/${id}/moves` })
    await tx.delete(closeVotes).where(eq(closeVotes.questionId, id))
    await tx.delete(duplicateVotes).where(eq(duplicateVotes.questionId, id))
    const opened = { closedAt: null, closedReason: null, closedById: null, canonicalId: null }
    await tx.update(questions).set(opened).where(eq(questions.id, id))
    const before = { closedReason: question.closedReason, canonicalId: question.canonicalId }
    await recordAct(tx, { actorId: actor.id, act: 'question.reopened', subjectId: id, before }, now)
    await tellOfDuplicate(tx, question, now)
    await publish(tx, 'question.changed', { questionId: id }, now)
  })
}

/** Says that `id` repeats `canonicalId`. Decided by the asker, a moderator, or the third member's word.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 · `questions.duplicate_forbidden` 403 ·
 *    `questions.duplicate_of_itself`, `questions.duplicate_unknown` 400 */
export async function markDuplicate(
  db: Db,
  actor: Member,
  id: QuestionId,
  canonicalId: QuestionId,
  now: Date,
) {
  return db.write(async (tx) => {
    const question = await getVisibleQuestion(tx, actor, id)
    assertAllowed(mayProposeDuplicate(actor, question), 'questions.duplicate_forbidden')
    const canonical = await canonicalOf(tx, canonicalId, id)
    await propose(tx, actor, id, canonical, now)
    const missing = await wordsMissing(tx, actor, question, canonical)
    if (missing > 0) return { merged: false, carried: null }
    const carried = { canonicalId: canonical, ...(await mergeInto(tx, id, canonical, actor.id, now)) }
    const act = { actorId: actor.id, act: 'question.merged' as const, subjectId: id }
    await recordAct(tx, { ...act, after: { canonicalId: canonical } }, now)
    return { merged: true, carried }
  })
}

async function canonicalOf(tx: Tx, named: QuestionId, repeated: QuestionId): Promise<QuestionId> {
  const [canonical] = await canonicalIds(tx, [named])
  if (canonical === repeated) failBeside('questions.duplicate_of_itself')
  return canonical ?? failBeside('questions.duplicate_unknown')
}

const failBeside = (code: string) => fail(code, 400, { fields: { canonical: [code] } })

async function propose(tx: Tx, actor: Member, questionId: QuestionId, canonicalId: QuestionId, now: Date) {
  await tx
    .insert(duplicateVotes)
    .values({ questionId, canonicalId, userId: actor.id, createdAt: now })
    .onConflictDoUpdate({
      target: [duplicateVotes.questionId, duplicateVotes.userId],
      set: { canonicalId, createdAt: now },
    })
}

/** As `markDuplicate` by whoever decides, within another act, which writes the log. Returns the canonical question,
 *  what went along, and what members had said before. */
export async function mergeQuestionIn(tx: Tx, actor: Member, id: QuestionId, named: QuestionId, now: Date) {
  const canonicalId = await canonicalOf(tx, named, id)
  const words = await wordsOn(tx, id)
  await propose(tx, actor, id, canonicalId, now)
  return { canonicalId, words, ...(await mergeInto(tx, id, canonicalId, actor.id, now)) }
}

/** Followers go along, and so do questions that were merged into this one, or that some say repeat it. That the other
 *  one repeats this one is settled: else a question would be said to repeat itself. */
async function mergeInto(tx: Tx, id: QuestionId, canonicalId: QuestionId, actorId: UserId, now: Date) {
  const merged = await tx
    .update(questions)
    .set({ canonicalId })
    .where(or(eq(questions.id, id), eq(questions.canonicalId, id)))
    .returning({ id: questions.id, canonicalId: questions.canonicalId })
  for (const duplicate of merged) await tellOfDuplicate(tx, duplicate, now)
  const { questionId, userId, createdAt } = duplicateVotes
  const reversed = await tx
    .delete(duplicateVotes)
    .where(and(eq(questionId, canonicalId), eq(duplicateVotes.canonicalId, id)))
    .returning({ userId, createdAt })
  const said = await tx
    .update(duplicateVotes)
    .set({ canonicalId })
    .where(eq(duplicateVotes.canonicalId, id))
    .returning({ questionId, userId })
  const followers = await tx
    .select({ userId: questionFollows.userId })
    .from(questionFollows)
    .where(eq(questionFollows.questionId, id))
  const rows = followers.map(({ userId }) => ({ userId, questionId: canonicalId, createdAt: now }))
  const added = await addFollowers(tx, rows)
  await publish(tx, 'question.merged', { questionId: id, actorId }, now)
  await publish(tx, 'question.changed', { questionId: id }, now)
  await publish(tx, 'question.changed', { questionId: canonicalId }, now)
  return {
    said,
    reversed: reversed.map((word) => ({ userId: word.userId, at: word.createdAt.getTime() })),
    followers: added,
    duplicates: merged.map((each) => each.id).filter((each) => each !== id),
  }
}

async function addFollowers(tx: Tx, rows: (typeof questionFollows.$inferInsert)[]): Promise<UserId[]> {
  const added: UserId[] = []
  for (const batch of batches(rows, FOLLOWS_BATCH)) {
    const { userId } = questionFollows
    const made = await tx.insert(questionFollows).values(batch).onConflictDoNothing().returning({ userId })
    for (const row of made) added.push(row.userId)
  }
  return added
}
