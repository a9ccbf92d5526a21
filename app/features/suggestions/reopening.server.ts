import { and, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { SuggestionId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { suggestedEdits } from '#db/schema/index.ts'
import { within } from '#db/within.server.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { rollBackAnswer } from '../answers/answers.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { revisionOf } from '../posts/revisions.server.ts'
import { rollBackQuestion } from '../questions/questions.server.ts'
import { getSuggestion, type Suggestion } from './find.server.ts'
import { mayReview } from './policy.ts'

/** Takes a decision on a suggestion back: it waits again. What was approved goes out of the post by a revision of its
 *  own, so that the history tells of both.
 *  @throws AppError `suggestions.review_forbidden` 403 · `suggestions.one_waits` 409 · `posts.edited_meanwhile` 412 ·
 *    `guard.secret` 422 */
export async function reopenSuggestion(db: Db, actor: Member, id: SuggestionId, now: Date) {
  await db.write(async (tx) => {
    const { suggestion, post, question, ref } = await getSuggestion(tx, actor, id)
    assertAllowed(mayReview(actor, post, question, suggestion), 'suggestions.review_forbidden')
    await assertNoneWaits(tx, suggestion)
    const basedOn =
      suggestion.state === 'approved'
        ? await takeOut(within(db, tx), tx, actor, { suggestion, post, ref }, now)
        : suggestion.basedOn
    const open = { state: 'waiting' as const, decidedById: null, decidedAt: null, decisionReason: null }
    await tx
      .update(suggestedEdits)
      .set({ ...open, basedOn })
      .where(eq(suggestedEdits.id, id))
    await recordAct(tx, { actorId: actor.id, act: 'suggestion.reopened', subjectId: id }, now)
  })
}

async function assertNoneWaits(tx: Tx, { id, questionId, answerId }: Suggestion) {
  const onPost =
    questionId === null
      ? eq(suggestedEdits.answerId, answerId ?? fail('suggestions.not_found', 404))
      : eq(suggestedEdits.questionId, questionId)
  const others = and(onPost, eq(suggestedEdits.state, 'waiting'), ne(suggestedEdits.id, id))
  if ((await tx.$count(suggestedEdits, others)) > 0) fail('suggestions.one_waits', 409)
}

interface Approved {
  suggestion: Suggestion
  post: { revision: number }
  ref: PostRef
}

/** What the approval made must be the newest text: another's edit on top of it is not thrown away. Returns the revision
 *  that has the text again for which the suggestion was made. */
async function takeOut(
  db: Db,
  tx: Tx,
  actor: Member,
  { suggestion: { id, basedOn, authorId, decidedById }, post, ref }: Approved,
  now: Date,
): Promise<number> {
  if (post.revision === basedOn) return basedOn
  const made = await revisionOf(tx, ref, post.revision)
  const isTheApproval = made.editorId === authorId && made.approverId === decidedById
  if (post.revision !== basedOn + 1 || !isTheApproval) fail('posts.edited_meanwhile', 412)
  // What looks private in it was public until a moment ago, and staff look at it again.
  const back = { number: basedOn, likely: 'review' } as const
  if (ref.kind === 'question') await rollBackQuestion(db, actor, ref.id, back, now)
  else await rollBackAnswer(db, actor, ref.id, back, now)
  return (await getSuggestion(tx, actor, id)).post.revision
}
