import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  like,
  type Placeholder,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId, UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import {
  answers,
  type questions,
  questionTags,
  tagFollows,
  tagNames,
  tags,
  teams,
  users,
} from '#db/schema/index.ts'
import type { Language, Localised } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { authored, authorsOf, isAuthor, isTeamOfAuthor } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
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

/** A tag is found by one of them. */
const allNames = alias(tagNames, 'all_names')

const wholeByName = prepared((read, { key, viewerId }: Slots<{ key: string; viewerId: UserId | null }>) => {
  const follows = eq(tagFollows.tagId, tags.id)
  const names = read
    .select({ text: allNames.text, kind: allNames.kind })
    .from(allNames)
    .where(eq(allNames.tagId, tags.id))
    .orderBy(asc(allNames.text))
  return read
    .select({
      ...getTableColumns(tags),
      names: listColumn(names),
      followers: read.$count(tagFollows, follows),
      followsOfViewer: read.$count(tagFollows, and(follows, eq(tagFollows.userId, viewerId))),
    })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(eq(tagNames.key, key))
})

export type WholeTag = Awaited<ReturnType<typeof getWholeTag>>

/** As `getTag`, with all that its own page says about it. @throws AppError `tags.not_found` 404 */
export async function getWholeTag(read: ReadDb, viewer: Viewer, name: string) {
  const [tag] = await wholeByName(read, { key: tagKey(name), viewerId: viewer?.id ?? null })
  return tag ?? fail('tags.not_found', 404)
}

export const tagDetails = (tag: WholeTag, language: Language) => ({
  ...labelOf(tag, language),
  descriptionHtml: inLanguage(tag.descriptionHtml, language),
  questionCount: tag.questionCount,
  synonyms: tag.names.flatMap(({ kind, text }) => (kind === 'synonym' ? [text] : [])),
  followers: tag.followers,
})

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
export async function topAnswerers(read: ReadDb, tagId: TagId, limit: number, language: Language) {
  const rows = await helpers(read, { tagId, limit, latest: HELPED_LATELY })
  const authors = authorsOf(rows, language)
  return rows.flatMap(({ userId, score, answers }) => {
    const author = userId && authors.get(userId)
    return author ? [{ author, score, answers }] : []
  })
}

const helpers = prepared((read, slots: Slots<{ tagId: TagId; limit: number; latest: number }>) => {
  const latest = read
    .select({ questionId: questionTags.questionId })
    .from(questionTags)
    .where(eq(questionTags.tagId, slots.tagId))
    .orderBy(desc(questionTags.questionId))
    .limit(slots.latest)
    .as('latest')
  const total = sql<number>`sum(${answers.score})`.mapWith(Number)
  const ranked = read
    .select({
      userId: answers.authorId,
      score: total.as('total'),
      answers: sql<number>`count(*)`.mapWith(Number).as('answers'),
    })
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
    .limit(slots.limit)
    .as('ranked')
  return read
    .select({ ...authored, userId: ranked.userId, score: ranked.score, answers: ranked.answers })
    .from(ranked)
    .leftJoin(users, isAuthor(ranked.userId))
    .leftJoin(teams, isTeamOfAuthor)
    .orderBy(desc(ranked.score), asc(ranked.userId))
})
