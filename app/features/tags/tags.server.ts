import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { questionTags, tagNames, tagSuggestions, tags } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import { tagKey } from './names.ts'
import { mayCreateTags } from './policy.ts'
import { TAG_LENGTH } from './rules.ts'

interface ResolvedTag {
  id: TagId
  slug: string
}

/** The concepts that were typed, in the order typed, each once; and what names no tag. */
export async function resolveTags(read: ReadDb, typed: string[]) {
  const keys = [...new Set(typed.map(tagKey).filter((key) => key !== ''))]
  if (keys.length === 0) return { known: [] as ResolvedTag[], unknown: [] as string[] }
  const rows = await read
    .select({ key: tagNames.key, id: tags.id, slug: tags.slug })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(inArray(tagNames.key, keys))
  const byKey = new Map(rows.map(({ key, ...tag }) => [key, tag]))
  const known = new Map<TagId, ResolvedTag>()
  for (const key of keys) {
    const tag = byKey.get(key)
    if (tag) known.set(tag.id, tag)
  }
  return { known: [...known.values()], unknown: keys.filter((key) => !byKey.has(key)) }
}

/** Gives a question exactly these tags. A tag that does not exist is created for whoever may, and otherwise
 *  kept as a suggestion to staff: nobody's question is refused for it. Returns the slugs. */
export async function setTags(tx: Tx, actor: Member, questionId: QuestionId, typed: string[], now: Date) {
  const { unknown } = await resolveTags(tx, typed)
  const wished = unknown.filter((key) => key.length >= TAG_LENGTH.min && key.length <= TAG_LENGTH.max)
  if (mayCreateTags(actor)) await createTags(tx, wished, now)
  else await suggest(tx, questionId, wished, now)
  const chosen = (await resolveTags(tx, typed)).known
  const before = await tagIdsOf(tx, questionId)
  await tx.delete(questionTags).where(eq(questionTags.questionId, questionId))
  if (chosen.length > 0) {
    await tx
      .insert(questionTags)
      .values(chosen.map((tag, position) => ({ questionId, tagId: tag.id, position })))
  }
  await recountTags(tx, [...before, ...chosen.map((tag) => tag.id)])
  return chosen.map((tag) => tag.slug)
}

/** By their keys; what they mean is said later. */
export async function createTags(tx: Tx, keys: string[], now: Date) {
  for (const key of keys) {
    const empty = { en: '' }
    const [tag] = await tx
      .insert(tags)
      .values({ slug: key, name: { en: key }, description: empty, descriptionHtml: empty, createdAt: now })
      .returning({ id: tags.id })
    if (tag) await tx.insert(tagNames).values({ key, tagId: tag.id, text: key, kind: 'slug' })
  }
}

async function suggest(tx: Tx, questionId: QuestionId, keys: string[], now: Date) {
  for (const text of keys) {
    await tx.insert(tagSuggestions).values({ questionId, text, createdAt: now }).onConflictDoNothing()
  }
}

export async function tagIdsOf(read: ReadDb, questionId: QuestionId): Promise<TagId[]> {
  const rows = await read
    .select({ id: questionTags.tagId })
    .from(questionTags)
    .where(eq(questionTags.questionId, questionId))
  return rows.map((row) => row.id)
}

const slugsByQuestion = prepared(
  (read, { questionId }: Slots<{ questionId: QuestionId }>) =>
    read
      .select({ slug: tags.slug })
      .from(questionTags)
      .innerJoin(tags, eq(tags.id, questionTags.tagId))
      .where(eq(questionTags.questionId, questionId))
      .orderBy(asc(questionTags.position)),
  ({ questionId }) => ({ question: [questionId] }),
)

export async function tagSlugsOf(read: ReadDb, questionId: QuestionId): Promise<string[]> {
  const rows = await slugsByQuestion(read, { questionId })
  return rows.map((row) => row.slug)
}

/** How many questions that everybody sees carry the tag: the one formula, for commands and for `doctor`. */
export const tagQuestionCount = sql<number>`(
  select count(*) from question_tags qt join questions q on q.id = qt.question_id
  where qt.tag_id = ${tags.id} and q.deleted_at is null and q.held_at is null)`

export async function recountTags(tx: Tx, ids: TagId[]) {
  if (ids.length === 0) return
  await tx
    .update(tags)
    .set({ questionCount: tagQuestionCount })
    .where(and(inArray(tags.id, [...new Set(ids)])))
}
