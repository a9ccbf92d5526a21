import { and, count, desc, eq, isNull, max, min } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questions, questionTags, tagSuggestions } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { SUGGESTIONS_SHOWN } from './desk-rules.ts'
import { MAX_TAGS } from './rules.ts'
import { createTags, recountTags, resolveTags } from './tags.server.ts'

/** What people wished for, most wished for first, each with a question that it was wished for. */
export const tagsWished = (read: ReadDb) =>
  read
    .select({ text: tagSuggestions.text, count: count(), questionId: min(tagSuggestions.questionId) })
    .from(tagSuggestions)
    .innerJoin(questions, and(eq(questions.id, tagSuggestions.questionId), isNull(questions.deletedAt)))
    .groupBy(tagSuggestions.text)
    .orderBy(desc(count()), tagSuggestions.text)
    .limit(SUGGESTIONS_SHOWN)

/** Makes the tag, and gives it to the questions that it was wished for. Returns its slug.
 *  @throws AppError `accounts.admin_only` 403 · `tags.not_found` 404 */
export async function approveSuggestion(db: Db, actor: Member, text: string, now: Date): Promise<string> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const wishing = await takeSuggestion(tx, text)
    if ((await resolveTags(tx, [text])).unknown.length > 0) await createTags(tx, [text], now)
    const [tag] = (await resolveTags(tx, [text])).known
    const { id, slug } = tag ?? fail('tags.not_found', 404)
    for (const questionId of wishing) await giveTag(tx, questionId, id, now)
    await recountTags(tx, [id])
    const act = {
      act: 'tag.suggestion_approved',
      subjectId: id,
      after: { questions: wishing.length },
    } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    return slug
  })
}

/** @throws AppError `accounts.admin_only` 403 · `tags.not_found` 404 */
export async function dismissSuggestion(db: Db, actor: Member, text: string, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const wishing = await takeSuggestion(tx, text)
    // The words are a member's: the log tells how many wished for them.
    const act = { act: 'tag.suggestion_dismissed', subjectId: 'suggestion' } as const
    await recordAct(tx, { actorId: actor.id, ...act, before: { questions: wishing.length } }, now)
  })
}

async function takeSuggestion(tx: Tx, text: string): Promise<QuestionId[]> {
  const rows = await tx
    .delete(tagSuggestions)
    .where(eq(tagSuggestions.text, text))
    .returning({ id: tagSuggestions.questionId })
  return rows.length > 0 ? rows.map(({ id }) => id) : fail('tags.not_found', 404)
}

/** A question that has as many as it may stays as it is. */
async function giveTag(tx: Tx, questionId: QuestionId, tagId: TagId, now: Date) {
  const ofQuestion = eq(questionTags.questionId, questionId)
  const [has] = await tx
    .select({ tags: count(), last: max(questionTags.position) })
    .from(questionTags)
    .where(ofQuestion)
  if ((has?.tags ?? 0) >= MAX_TAGS.value) return
  const position = (has?.last ?? -1) + 1
  await tx.insert(questionTags).values({ questionId, tagId, position }).onConflictDoNothing()
  await publish(tx, 'question.changed', { questionId }, now)
}
