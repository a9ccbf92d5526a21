import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId, SuggestionId } from '#db/ids.ts'
import { likelyDuplicates } from '#db/schema/index.ts'
import type { PostBefore } from '#db/schema/taken-back.ts'
import type { CloseReason } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { approveAnswer } from '../answers/answers.server.ts'
import { deleteAnswer } from '../answers/removal.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { approveComment } from '../comments/approval.server.ts'
import { deleteComment } from '../comments/comments.server.ts'
import { dismissLikelyDuplicate } from '../duplicates/dismissal.server.ts'
import { approveQuestion } from '../questions/approval.server.ts'
import { closeQuestion, markDuplicate } from '../questions/judgement.server.ts'
import { wordsOn } from '../questions/parting.server.ts'
import { deleteQuestion } from '../questions/removal.server.ts'
import { approveSuggestion, rejectSuggestion } from '../suggestions/decisions.server.ts'
import { type Case, isOnlySuggested } from './cases.server.ts'

export type Choice =
  | { act: 'scam' | 'remove' }
  /** With the suggested edit that was on screen: another one is not approved unseen. */
  | { act: 'approve'; suggestion?: SuggestionId | undefined }
  | { act: 'reject'; suggestion: SuggestionId; note?: string | undefined }
  | { act: 'close'; reason: CloseReason }
  | { act: 'duplicate'; canonical: QuestionId }

/** Who decides, and the transaction that it is decided in. */
export interface Deciding {
  /** As the commands see it: inside `tx`. */
  db: Db
  tx: Tx
  moderator: Member
  now: Date
}

/** Whether a case can be decided so: only questions are closed, or asked before; and what only somebody would make
 *  better is approved or rejected. */
export function fits(choice: Choice, one: Case): boolean {
  switch (choice.act) {
    case 'approve':
      return !isOnlySuggested(one) || isOnScreen(choice, one)
    case 'reject':
      return isOnScreen(choice, one)
    case 'scam':
    case 'remove':
      return !isOnlySuggested(one)
    case 'close':
    case 'duplicate':
      return one.kind === 'question' && !isOnlySuggested(one)
  }
}

const isOnScreen = ({ suggestion }: { suggestion?: SuggestionId | undefined }, one: Case) =>
  suggestion !== undefined && one.suggestion?.id === suggestion

/** @throws AppError `queue.decided`, `queue.only_suggested`, `queue.questions_only` 409 */
export function failAsUnfit({ act }: Choice, one: Case): never {
  if (act === 'approve' || act === 'reject') fail('queue.decided', 409)
  return fail(isOnlySuggested(one) ? 'queue.only_suggested' : 'queue.questions_only', 409)
}

/** Does to one post what was chosen, by the commands that do it elsewhere. @returns what it was before */
export async function actOn(at: Deciding, one: Case, choice: Choice): Promise<PostBefore> {
  const before = { heldAt: one.heldAt?.getTime() ?? null, heldFor: one.heldFor }
  switch (choice.act) {
    case 'approve':
      return { ...before, ...(await approve(at, one, choice)) }
    case 'reject':
      return reject(at, choice)
    case 'scam':
    case 'remove':
      await remove(at, one)
      return { ...before, acceptedAt: acceptedSince(one) }
    case 'close':
      await letThrough(at, one)
      return { ...before, ...(await close(at, idOf(one), choice.reason)) }
    case 'duplicate':
      await letThrough(at, one)
      return { ...before, ...(await merge(at, idOf(one), choice.canonical)) }
  }
}

async function reject(
  { db, moderator, now }: Deciding,
  { suggestion, note = null }: { suggestion: SuggestionId; note?: string | null | undefined },
) {
  await rejectSuggestion(db, moderator, suggestion, note, now)
  return { suggestion }
}

function acceptedSince({ kind, id, thread: { acceptedAnswerId, acceptedAt } }: Case) {
  const wasAccepted = kind === 'answer' && acceptedAnswerId === id
  return wasAccepted ? (acceptedAt?.getTime() ?? null) : null
}

async function close({ db, tx, moderator, now }: Deciding, id: QuestionId, reason: CloseReason) {
  const words = await wordsOn(tx, id)
  await closeQuestion(db, moderator, id, reason, now)
  return { words }
}

async function merge({ db, tx, moderator, now }: Deciding, id: QuestionId, canonicalId: QuestionId) {
  const words = await wordsOn(tx, id)
  const { carried } = await markDuplicate(db, moderator, id, canonicalId, now)
  return carried ? { words, carried } : { words }
}

const idOf = (one: Case) =>
  one.kind === 'question' ? (one.id as QuestionId) : fail('queue.questions_only', 409)

/** Held posts appear; of others it is said that nothing is wrong with them. A suggested edit becomes part of its post. */
async function approve(at: Deciding, one: Case, choice: { suggestion?: SuggestionId | undefined }) {
  const { tx, moderator, now } = at
  const suggestion = isOnScreen(choice, one) ? one.suggestion?.id : undefined
  if (suggestion) await approveSuggestion(at.db, moderator, suggestion, now)
  if (isOnlySuggested(one)) return { suggestion }
  const dismissed = one.reasons.includes('alike') ? await dismissTwins(at, one.id as QuestionId) : []
  await letThrough(at, one)
  if (one.heldAt === null) {
    const act = `${one.kind}.reviewed` as const
    await recordAct(tx, { actorId: moderator.id, act, subjectId: one.id }, now)
  }
  return { dismissed, suggestion }
}

async function letThrough({ db, moderator, now }: Deciding, { kind, id, heldAt }: Case) {
  if (heldAt === null) return
  if (kind === 'question') await approveQuestion(db, moderator, id as QuestionId, now)
  else if (kind === 'answer') await approveAnswer(db, moderator, id as AnswerId, now)
  else await approveComment(db, moderator, id as CommentId, now)
}

/** All that it resembles: one by one they would come back. */
async function dismissTwins({ db, tx, moderator, now }: Deciding, questionId: QuestionId) {
  const twins = await tx
    .select({ id: likelyDuplicates.candidateId })
    .from(likelyDuplicates)
    .where(and(eq(likelyDuplicates.questionId, questionId), isNull(likelyDuplicates.dismissedAt)))
  for (const { id } of twins)
    await dismissLikelyDuplicate(db, moderator, { questionId, candidateId: id }, now)
  return twins.map(({ id }) => id)
}

async function remove({ db, moderator, now }: Deciding, { kind, id }: Case) {
  if (kind === 'question') await deleteQuestion(db, moderator, id as QuestionId, now)
  else if (kind === 'answer') await deleteAnswer(db, moderator, id as AnswerId, now)
  else await deleteComment(db, moderator, id as CommentId, now)
}
