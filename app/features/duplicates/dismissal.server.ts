import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { likelyDuplicates } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { maySortOut } from './policy.ts'

/** Two questions of which a moderator judges whether they are one. */
export interface Pair {
  questionId: QuestionId
  candidateId: QuestionId
}

/** "Not a duplicate": the pair is not suggested again, however the two are edited.
 *  @throws AppError `duplicates.forbidden` 403 · `duplicates.not_found` 404 */
export const dismissLikelyDuplicate = (db: Db, actor: Member, pair: Pair, now: Date) =>
  judge(db, actor, pair, { dismissedById: actor.id, dismissedAt: now }, now)

/** Takes a dismissal back. @throws AppError `duplicates.forbidden` 403 · `duplicates.not_found` 404 */
export const restoreLikelyDuplicate = (db: Db, actor: Member, pair: Pair, now: Date) =>
  judge(db, actor, pair, { dismissedById: null, dismissedAt: null }, now)

type Judgement = Pick<typeof likelyDuplicates.$inferInsert, 'dismissedById' | 'dismissedAt'>

async function judge(db: Db, actor: Member, pair: Pair, judgement: Judgement, now: Date) {
  const { questionId, candidateId } = pair
  assertAllowed(maySortOut(actor), 'duplicates.forbidden')
  await db.write(async (tx) => {
    const judged = await tx
      .update(likelyDuplicates)
      .set(judgement)
      .where(and(eq(likelyDuplicates.questionId, questionId), eq(likelyDuplicates.candidateId, candidateId)))
      .returning({ questionId: likelyDuplicates.questionId })
    if (judged.length === 0) fail('duplicates.not_found', 404)
    const act = judgement.dismissedAt
      ? ('question.duplicate_dismissed' as const)
      : ('question.duplicate_brought_back' as const)
    await recordAct(tx, { actorId: actor.id, act, subjectId: questionId, after: { candidateId } }, now)
  })
}
