import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { likelyDuplicates } from '#db/schema/index.ts'
import type { CaseAct, CloseReason, PostBefore } from '#db/schema/types.ts'
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
import { deleteQuestion } from '../questions/removal.server.ts'
import type { Case } from './cases.server.ts'

export type Choice =
  | { act: 'approve' | 'scam' | 'remove' }
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

/** Whether a case can be decided so: only questions are closed, or asked before. */
export const fits = (act: CaseAct, { kind }: Pick<Case, 'kind'>) =>
  kind === 'question' || (act !== 'close' && act !== 'duplicate')

/** Does to one post what was chosen, by the commands that do it elsewhere. @returns what it was before */
export async function actOn(at: Deciding, one: Case, choice: Choice): Promise<PostBefore> {
  const before = { heldAt: one.heldAt?.getTime() ?? null, heldFor: one.heldFor }
  switch (choice.act) {
    case 'approve':
      return { ...before, dismissed: await approve(at, one) }
    case 'scam':
    case 'remove': {
      const { acceptedAnswerId, acceptedAt } = one.thread
      const wasAccepted = one.kind === 'answer' && acceptedAnswerId === one.id
      await remove(at, one)
      return { ...before, acceptedAt: wasAccepted ? (acceptedAt?.getTime() ?? null) : null }
    }
    case 'close':
      await letThrough(at, one)
      await closeQuestion(at.db, at.moderator, idOf(one), choice.reason, at.now)
      return before
    case 'duplicate':
      await letThrough(at, one)
      await markDuplicate(at.db, at.moderator, idOf(one), choice.canonical, at.now)
      return before
  }
}

const idOf = (one: Case) =>
  one.kind === 'question' ? (one.id as QuestionId) : fail('queue.questions_only', 409)

/** Held posts appear; of others it is said that nothing is wrong with them. */
async function approve(at: Deciding, one: Case): Promise<QuestionId[]> {
  const { tx, moderator, now } = at
  const dismissed = one.reasons.includes('alike') ? await dismissTwins(at, one.id as QuestionId) : []
  await letThrough(at, one)
  if (one.heldAt === null) {
    const act = `${one.kind}.reviewed` as const
    await recordAct(tx, { actorId: moderator.id, act, subjectId: one.id }, now)
  }
  return dismissed
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
