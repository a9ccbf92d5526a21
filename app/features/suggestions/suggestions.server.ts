import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId, SuggestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef, type PostRef, postColumnsOf, questionRef } from '#db/post.ts'
import { suggestedEdits } from '#db/schema/index.ts'
import type { SuggestionState } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { refuseNewLikely } from '~/guard/likely.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import type { AnswerEdit } from '../answers/schema.ts'
import { refuseNewPush } from '../contact-patterns/patterns.view.server.ts'
import { compose } from '../posts/compose.server.ts'
import { assertUnchanged } from '../posts/revisions.server.ts'
import { assertUnlocked, getVisibleQuestion } from '../questions/find.server.ts'
import { assertFit, textOfQuestion } from '../questions/questions.server.ts'
import type { QuestionEdit } from '../questions/schema.ts'
import { resolveTags, tagSlugsOf } from '../tags/tags.server.ts'
import { maySuggest, mayWithdrawSuggestion } from './policy.ts'
import { suggestionReason } from './schema.ts'

/** Suggests another title, text or tags for somebody else's question. What nobody else suggested since takes the place
 *  of one's own that waits; one that the post has changed under gives way.
 *  @throws AppError `suggestions.suggest_forbidden`, `accounts.silenced` 403 · `posts.edited_meanwhile` 412 · `suggestions.one_waits` 409 ·
 *    `suggestions.nothing_changed` 400 · what the edit itself would be refused for */
export async function suggestQuestionEdit(
  db: Db,
  author: Member,
  id: QuestionId,
  edit: QuestionEdit,
  now: Date,
) {
  return db.write(async (tx) => {
    const question = await getVisibleQuestion(tx, author, id)
    assertUnlocked(author, question)
    assertAllowed(maySuggest(author, question, question), 'suggestions.suggest_forbidden')
    assertUnchanged(question, edit.revision)
    await assertFit(tx, author, question, edit)
    const { title = question.title, body = question.body } = edit
    const tagsBefore = await tagSlugsOf(tx, id)
    const tags = edit.tags ? await asTags(tx, edit.tags) : tagsBefore
    const before = textOfQuestion(question)
    if (before === textOfQuestion({ title, body }) && tags.join() === tagsBefore.join()) failAsSame()
    await refuseNewPush(tx, author, { before, after: textOfQuestion({ title, body }) })
    await compose(tx, author, { title, body }, now)
    const wish = { title, tags, body, basedOn: question.revision }
    return insert(tx, author, questionRef(id), { ...wish, reason: reasonOf(edit) }, now)
  })
}

/** @throws AppError as `suggestQuestionEdit` */
export async function suggestAnswerEdit(db: Db, author: Member, id: AnswerId, edit: AnswerEdit, now: Date) {
  return db.write(async (tx) => {
    const { answer, question } = await getVisibleAnswer(tx, author, id)
    assertUnlocked(author, question)
    const allowed = question.deletedAt === null && maySuggest(author, answer, question)
    assertAllowed(allowed, 'suggestions.suggest_forbidden')
    assertUnchanged(answer, edit.revision)
    const { body } = edit
    if (body === answer.body) failAsSame()
    const after = [['body', body] as const, ['reason', edit.reason] as const]
    refuseNewLikely(author, { before: answer.body, after }, edit.likely)
    await refuseNewPush(tx, author, { before: answer.body, after: body })
    await compose(tx, author, { body }, now)
    const wish = { title: null, tags: null, body, basedOn: answer.revision }
    return insert(tx, author, answerRef(id), { ...wish, reason: reasonOf(edit) }, now)
  })
}

/** Slugs of those that there are, and the others as they were typed. */
async function asTags(tx: Tx, typed: string[]) {
  const { known, unknown } = await resolveTags(tx, typed)
  return [...known.map(({ slug }) => slug), ...unknown]
}

const failAsSame = () =>
  fail('suggestions.nothing_changed', 400, { fields: { body: ['suggestions.nothing_changed'] } })

function reasonOf({ reason }: { reason: string }): string {
  const said = suggestionReason.safeParse(reason)
  if (said.success) return said.data
  const messages = said.error.issues.map(({ message }) => message)
  return fail('form.invalid_fields', 400, { fields: { reason: messages } })
}

type Wish = Pick<typeof suggestedEdits.$inferSelect, 'title' | 'tags' | 'body' | 'basedOn' | 'reason'>

async function insert(tx: Tx, author: Member, post: PostRef, wish: Wish, now: Date): Promise<SuggestionId> {
  assertMayWrite(author, now)
  await makeWay(tx, author, post, wish, now)
  const made = { ...postColumnsOf(post), ...wish, authorId: author.id, createdAt: now }
  const [row] = await tx
    .insert(suggestedEdits)
    .values({ ...made, state: 'waiting' })
    .returning({ id: suggestedEdits.id })
  const id = row?.id ?? fail('suggestions.not_found', 404)
  await publish(tx, 'suggestion.made', { suggestionId: id }, now)
  return id
}

async function makeWay(tx: Tx, author: Member, post: PostRef, { basedOn }: Wish, now: Date) {
  const onPost =
    post.kind === 'question' ? eq(suggestedEdits.questionId, post.id) : eq(suggestedEdits.answerId, post.id)
  const [other] = await tx
    .select()
    .from(suggestedEdits)
    .where(and(onPost, eq(suggestedEdits.state, 'waiting')))
  if (!other) return
  if (other.authorId !== author.id && other.basedOn === basedOn) fail('suggestions.one_waits', 409)
  await closeSuggestion(tx, other.id, { state: 'outdated', by: author }, now)
}

interface Closing {
  state: Exclude<SuggestionState, 'waiting'>
  by: Member
  reason?: string | null | undefined
}

export async function closeSuggestion(tx: Tx, id: SuggestionId, { state, by, reason }: Closing, now: Date) {
  const decided = { state, decidedById: by.id, decidedAt: now, decisionReason: reason ?? null }
  await tx.update(suggestedEdits).set(decided).where(eq(suggestedEdits.id, id))
}

/** Takes back what one suggested oneself.
 *  @throws AppError `suggestions.not_found` 404 · `suggestions.withdraw_forbidden` 403 · `suggestions.decided` 409 */
export async function withdrawSuggestion(db: Db, actor: Member, id: SuggestionId, now: Date) {
  await db.write(async (tx) => {
    const [suggestion] = await tx.select().from(suggestedEdits).where(eq(suggestedEdits.id, id))
    if (!suggestion) fail('suggestions.not_found', 404)
    assertAllowed(mayWithdrawSuggestion(actor, suggestion), 'suggestions.withdraw_forbidden')
    if (suggestion.state !== 'waiting') fail('suggestions.decided', 409)
    await closeSuggestion(tx, id, { state: 'withdrawn', by: actor }, now)
  })
}
