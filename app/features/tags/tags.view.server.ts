import { asc, eq, inArray, type Placeholder } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { type questions, questionTags, tagNames, tags } from '#db/schema/index.ts'
import type { Language, Localised } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { tagKey } from './names.ts'

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
