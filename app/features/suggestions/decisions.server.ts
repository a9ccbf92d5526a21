import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId, SuggestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import type { PostRef } from '#db/post.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { editAnswerIn } from '../answers/answers.server.ts'
import type { AnswerEdit } from '../answers/schema.ts'
import { recordAct } from '../audit/audit.server.ts'
import { assertUnlocked } from '../questions/find.server.ts'
import { editQuestionIn } from '../questions/questions.server.ts'
import type { QuestionEdit } from '../questions/schema.ts'
import { getSuggestion, type Suggestion } from './find.server.ts'
import { mayReview } from './policy.ts'
import { closeSuggestion } from './suggestions.server.ts'

/** Makes the post what was suggested: a revision of whoever suggested it, with the reviewer named beside. Returns the
 *  post.
 *  @throws AppError `suggestions.review_forbidden` 403 · `suggestions.decided` 409 · `suggestions.overtaken` 412 ·
 *    what the edit itself may be refused for */
export async function approveSuggestion(
  db: Db,
  actor: Member,
  id: SuggestionId,
  now: Date,
): Promise<PostRef> {
  return db.write((tx) => approveIn(tx, actor, id, now))
}

/** Approves it and goes on from there, in one act: two revisions, each with its own author.
 *  @throws AppError as `approveSuggestion` and for editing the question */
export async function improveQuestion(
  db: Db,
  actor: Member,
  { id, suggestion }: { id: QuestionId; suggestion: SuggestionId },
  edit: QuestionEdit,
  now: Date,
) {
  await db.write(async (tx) => {
    const post = await approveIn(tx, actor, suggestion, now)
    if (post.kind !== 'question' || post.id !== id) fail('suggestions.not_found', 404)
    await editQuestionIn(tx, actor, id, { ...edit, revision: undefined }, now)
  })
}

/** @throws AppError as `approveSuggestion` and for editing the answer */
export async function improveAnswer(
  db: Db,
  actor: Member,
  { id, suggestion }: { id: AnswerId; suggestion: SuggestionId },
  edit: AnswerEdit,
  now: Date,
) {
  await db.write(async (tx) => {
    const post = await approveIn(tx, actor, suggestion, now)
    if (post.kind !== 'answer' || post.id !== id) fail('suggestions.not_found', 404)
    await editAnswerIn(tx, actor, id, { ...edit, revision: undefined }, now)
  })
}

async function approveIn(tx: Tx, actor: Member, id: SuggestionId, now: Date): Promise<PostRef> {
  const { suggestion, post, ref } = await decidable(tx, actor, id)
  if (suggestion.basedOn !== post.revision) fail('suggestions.overtaken', 412)
  await apply(tx, actor, ref, suggestion, now)
  await closeSuggestion(tx, id, { state: 'approved', by: actor }, now)
  await recordAct(tx, { actorId: actor.id, act: 'suggestion.approved', subjectId: id }, now)
  await publish(tx, 'suggestion.decided', { suggestionId: id, actorId: actor.id }, now)
  return ref
}

/** Whoever approves it answers for its links, tags and words. */
async function apply(tx: Tx, actor: Member, ref: PostRef, suggestion: Suggestion, now: Date) {
  const { title, tags, body, reason, authorId } = suggestion
  const edit = { body, reason, suggestedById: authorId, likely: 'review' as const }
  if (ref.kind === 'answer') return editAnswerIn(tx, actor, ref.id, edit, now)
  const named = { title: title ?? undefined, tags: tags ?? undefined }
  return editQuestionIn(tx, actor, ref.id, { ...named, ...edit }, now)
}

/** Null: no reason was given, which the queue allows.
 *  @throws AppError `suggestions.review_forbidden` 403 · `suggestions.decided` 409 */
export async function rejectSuggestion(
  db: Db,
  actor: Member,
  id: SuggestionId,
  reason: string | null,
  now: Date,
) {
  await db.write(async (tx) => {
    await decidable(tx, actor, id)
    await closeSuggestion(tx, id, { state: 'rejected', by: actor, reason }, now)
    await recordAct(
      tx,
      { actorId: actor.id, act: 'suggestion.rejected', subjectId: id, why: reason ?? '' },
      now,
    )
    await publish(tx, 'suggestion.decided', { suggestionId: id, actorId: actor.id }, now)
  })
}

async function decidable(tx: Tx, actor: Member, id: SuggestionId) {
  const found = await getSuggestion(tx, actor, id)
  assertUnlocked(actor, found.question)
  const allowed = mayReview(actor, found.post, found.question, found.suggestion)
  assertAllowed(allowed, 'suggestions.review_forbidden')
  return found.suggestion.state === 'waiting' ? found : fail('suggestions.decided', 409)
}
