import { and, asc, desc, eq, inArray, isNotNull, like, type Placeholder, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId, UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { answers, type questions, questionTags, tagFollows, tagNames, tags } from '#db/schema/index.ts'
import type { Language, Localised } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { afterKeys, decodeCursor, keysOf, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { tagKey } from './names.ts'
import { HELPED_LATELY } from './rules.ts'

/** A tag as readers see it: in their language, English where there is no other. */
export interface TagLabel {
  slug: string
  name: string
  /** Of the name, where it is not the reader's. */
  lang?: Language
}

export const inLanguage = (text: Localised, language: Language) => text[language] || text.en

export const labelOf = (
  { slug, name }: Pick<typeof tags.$inferSelect, 'slug' | 'name'>,
  language: Language,
): TagLabel => (name[language] ? { slug, name: name[language] } : { slug, name: name.en, lang: 'en' })

/** Tags that were read with their question. */
export const labelsOf = (rows: Pick<typeof tags.$inferSelect, 'slug' | 'name'>[], language: Language) =>
  rows.map((row) => labelOf(row, language))

const tagsByQuestion = prepared(
  (read, { questionIds }: Slots<{ questionIds: QuestionId[] }>) =>
    read
      .select({ questionId: questionTags.questionId, slug: tags.slug, name: tags.name })
      .from(questionTags)
      .innerJoin(tags, eq(tags.id, questionTags.tagId))
      .where(anyOf(questionTags.questionId, questionIds))
      .orderBy(asc(questionTags.questionId), asc(questionTags.position)),
  ({ questionIds }) => ({ question: questionIds }),
)

/** The tags of many questions in one query, in their order. */
export async function tagLabels(
  read: ReadDb,
  questionIds: QuestionId[],
  language: Language,
): Promise<Map<QuestionId, TagLabel[]>> {
  const labels = new Map<QuestionId, TagLabel[]>()
  if (questionIds.length === 0) return labels
  for (const { questionId, ...tag } of await tagsByQuestion(read, { questionIds })) {
    labels.set(questionId, [...(labels.get(questionId) ?? []), labelOf(tag, language)])
  }
  return labels
}

/** A question's tags in their order, as a column beside it. */
export const tagsIn = (
  read: ReadDb,
  questionId: Placeholder<string, QuestionId> | typeof questionTags.questionId | typeof questions.id,
) =>
  listColumn(
    read
      .select({ slug: tags.slug, name: tags.name })
      .from(questionTags)
      .innerJoin(tags, eq(tags.id, questionTags.tagId))
      .where(eq(questionTags.questionId, questionId))
      .orderBy(asc(questionTags.position)),
  )

/** The tag of this name in any language. @throws AppError `tags.not_found` 404 */
export async function getTag(read: ReadDb, name: string) {
  const [row] = await read
    .select({ tag: tags })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(eq(tagNames.key, tagKey(name)))
  return row?.tag ?? fail('tags.not_found', 404)
}

/** The tags of these names in any language, by the name as it was given; a name that no tag has is missing. */
export async function tagsCalled(
  read: ReadDb,
  names: string[],
  language: Language,
): Promise<Map<string, TagLabel>> {
  if (names.length === 0) return new Map()
  const rows = await read
    .select({ key: tagNames.key, slug: tags.slug, name: tags.name })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(inArray(tagNames.key, names.map(tagKey)))
  const byKey = new Map(rows.map(({ key, ...tag }) => [key, labelOf(tag, language)]))
  return new Map(
    names.flatMap((name) => {
      const label = byKey.get(tagKey(name))
      return label ? [[name, label]] : []
    }),
  )
}

/** All that a tag's own page says about it. */
export async function tagDetails(read: ReadDb, tag: typeof tags.$inferSelect, language: Language) {
  // Every tag has a name, its slug: the followers come along with it.
  const followers = sql`(select count(*) from ${tagFollows} where ${tagFollows.tagId} = ${tag.id})`
  const names = await read
    .select({ text: tagNames.text, kind: tagNames.kind, followers: followers.mapWith(Number) })
    .from(tagNames)
    .where(eq(tagNames.tagId, tag.id))
    .orderBy(asc(tagNames.text))
  return {
    ...labelOf(tag, language),
    descriptionHtml: inLanguage(tag.descriptionHtml, language),
    questionCount: tag.questionCount,
    synonyms: names.flatMap(({ kind, text }) => (kind === 'synonym' ? [text] : [])),
    followers: names[0]?.followers ?? 0,
  }
}

interface TagsQuery {
  prefix?: string
  language: Language
  limit: number
}

/** Tags by use, or whose name in any language begins with `prefix`. */
export async function listTags(read: ReadDb, query: TagsQuery) {
  return (await tagPage(read, query)).items
}

export const BY_USE: OrderKey[] = [
  { column: tags.questionCount, direction: 'desc' },
  { column: tags.id, direction: 'asc' },
]

interface RowsShape {
  of: 'all' | 'prefix'
  from: 'start' | 'cursor'
}

const tagRows = prepared((read, slots: Slots<{ pattern: string; limit: number }>, shape: RowsShape) => {
  const matching = read
    .selectDistinct({ id: tagNames.tagId })
    .from(tagNames)
    .where(like(tagNames.key, slots.pattern))
  return read
    .select({
      id: tags.id,
      slug: tags.slug,
      name: tags.name,
      descriptionHtml: tags.descriptionHtml,
      questionCount: tags.questionCount,
    })
    .from(tags)
    .where(
      and(
        shape.of === 'prefix' ? inArray(tags.id, matching) : undefined,
        shape.from === 'cursor' ? afterKeys(BY_USE) : undefined,
      ),
    )
    .orderBy(...orderBy(BY_USE))
    .limit(slots.limit)
})

/** A page of them. @throws AppError `lists.bad_cursor` 400 */
export async function tagPage(
  read: ReadDb,
  { prefix = '', language, limit, cursor }: TagsQuery & { cursor?: string | undefined },
) {
  const key = tagKey(prefix)
  const keys = cursor ? keysOf(decodeCursor(cursor, BY_USE)) : {}
  const rows = await tagRows(
    read,
    { ...keys, pattern: `${key.replace(/[%_\\]/g, '')}%`, limit: limit + 1 },
    { of: key === '' ? 'all' : 'prefix', from: cursor ? 'cursor' : 'start' },
  )
  const page = pageOf(rows, limit, (tag) => [tag.questionCount, tag.id])
  const items = page.items.map((tag) => ({
    ...labelOf(tag, language),
    descriptionHtml: inLanguage(tag.descriptionHtml, language),
    questionCount: tag.questionCount,
  }))
  return { items, next: page.next }
}

/** Who helped most under this tag, by the score of their answers to its latest questions: to all of them would be read
 *  for each page, however many they are. */
export async function topAnswerers(read: ReadDb, tagId: TagId, limit: number) {
  const total = sql<number>`sum(${answers.score})`.mapWith(Number)
  const latest = read
    .select({ questionId: questionTags.questionId })
    .from(questionTags)
    .where(eq(questionTags.tagId, tagId))
    .orderBy(desc(questionTags.questionId))
    .limit(HELPED_LATELY)
    .as('latest')
  const rows = await read
    .select({ userId: answers.authorId, score: total, answers: sql<number>`count(*)`.mapWith(Number) })
    .from(latest)
    .crossJoin(answers)
    .where(
      and(
        eq(answers.questionId, latest.questionId),
        sql`${answers.deletedAt} is null and ${answers.heldAt} is null and ${answers.detachedAt} is null`,
        isNotNull(answers.authorId),
      ),
    )
    .groupBy(answers.authorId)
    .orderBy(desc(total), asc(answers.authorId))
    .limit(limit)
  return rows.flatMap(({ userId, ...row }) => (userId === null ? [] : [{ userId: userId as UserId, ...row }]))
}
