import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { CategoryId, EntryId, QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { faqAdditions, faqCategories, faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { inLanguage, labelOf } from '../tags/tags.view.server.ts'
import { categoryAtOldSlug } from './category-slugs.server.ts'
import { isPublished } from './find.server.ts'
import { categoryPath, entryPath } from './paths.ts'

export interface CategoryView {
  id: CategoryId
  slug: string
  path: string
  name: string
  /** Of the name, where it is not the reader's. */
  lang?: Language
  description: string
  descriptionLang?: Language
  icon: string
  /** Published entries in the reader's language. */
  entryCount: number
}

/** The help centre's categories, in their order. */
export async function categories(read: ReadDb, language: Language): Promise<CategoryView[]> {
  const rows = await read
    .select()
    .from(faqCategories)
    .orderBy(asc(faqCategories.position), asc(faqCategories.id))
  const counts = await read
    .select({ categoryId: faqEntries.categoryId, entries: count() })
    .from(faqEntries)
    .where(and(isPublished, eq(faqEntries.language, language)))
    .groupBy(faqEntries.categoryId)
  const byCategory = new Map(counts.map((row) => [row.categoryId, row.entries]))
  return rows.map((row) => ({
    id: row.id,
    ...labelOf(row, language),
    path: categoryPath(row.slug),
    description: inLanguage(row.description, language),
    ...(!row.description[language] && { descriptionLang: 'en' }),
    icon: row.icon,
    entryCount: byCategory.get(row.id) ?? 0,
  }))
}

/** Also by the address of a category that was removed: `slug` of what comes back is the one that took its place.
 *  @throws AppError `faq.category_not_found` 404 */
export async function getCategory(read: ReadDb, slug: string, language: Language): Promise<CategoryView> {
  const all = await categories(read, language)
  const found = all.find((category) => category.slug === slug)
  if (found) return found
  const id = await categoryAtOldSlug(read, slug)
  return all.find((category) => category.id === id) ?? fail('faq.category_not_found', 404)
}

/** An official answer as lists and links show it. */
export interface EntryLink {
  id: EntryId
  path: string
  title: string
  language: Language
  verifiedAt: Date | null
}

const linkColumns = {
  id: faqEntries.id,
  slug: faqEntries.slug,
  categorySlug: faqCategories.slug,
  title: faqEntries.title,
  language: faqEntries.language,
  verifiedAt: faqEntries.verifiedAt,
}

type LinkRow = Omit<EntryLink, 'path'> & { slug: string; categorySlug: string }

const toLink = ({ slug, categorySlug, ...link }: LinkRow): EntryLink => ({
  ...link,
  path: entryPath({ slug, categorySlug }),
})

/** Published entries of a category: those in the reader's language first, then those that are not in it. */
export async function entriesIn(
  read: ReadDb,
  categoryId: CategoryId,
  language: Language,
): Promise<EntryLink[]> {
  const rows = await read
    .select({ ...linkColumns, twinOfId: faqEntries.twinOfId })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(and(isPublished, eq(faqEntries.categoryId, categoryId)))
    .orderBy(asc(faqEntries.title), asc(faqEntries.id))
  const own = rows.filter((row) => row.language === language)
  const said = new Set(own.flatMap((row) => [row.twinOfId, row.id]))
  const other = rows.filter(
    (row) => row.language !== language && !said.has(row.id) && !(row.twinOfId && said.has(row.twinOfId)),
  )
  return [...own, ...other].map(({ twinOfId: _, ...row }) => toLink(row))
}

/** All published entries by category, for the help centre's first page: those in the reader's language, and
 *  others where a category has none in it. */
export async function entriesByCategory(
  read: ReadDb,
  language: Language,
): Promise<Map<CategoryId, EntryLink[]>> {
  const rows = await read
    .select({ ...linkColumns, categoryId: faqEntries.categoryId })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(isPublished)
    .orderBy(asc(faqEntries.title), asc(faqEntries.id))
  const inOwn = new Set(rows.filter((row) => row.language === language).map((row) => row.categoryId))
  const byCategory = new Map<CategoryId, EntryLink[]>()
  for (const { categoryId, ...row } of rows) {
    if (inOwn.has(categoryId) && row.language !== language) continue
    byCategory.set(categoryId, [...(byCategory.get(categoryId) ?? []), toLink(row)])
  }
  return byCategory
}

/** The entries verified last, for the home page and beside threads. */
export async function latestEntries(read: ReadDb, language: Language, limit: number): Promise<EntryLink[]> {
  const rows = await publishedLinks(read)
    .where(and(isPublished, eq(faqEntries.language, language)))
    .orderBy(desc(faqEntries.verifiedAt), desc(faqEntries.id))
    .limit(limit)
  return rows.map(toLink)
}

const linksByIds = prepared((read, { ids }: Slots<{ ids: EntryId[] }>) =>
  publishedLinks(read).where(and(isPublished, anyOf(faqEntries.id, ids))),
)

/** Published entries with these ids, in their order. */
export async function entryLinks(read: ReadDb, ids: EntryId[]): Promise<EntryLink[]> {
  if (ids.length === 0) return []
  const rows = await linksByIds(read, { ids })
  const byId = new Map(rows.map((row) => [row.id, toLink(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const linksFromQuestion = prepared((read, { questionId }: Slots<{ questionId: QuestionId }>) =>
  read
    .select({ ...linkColumns, answerId: faqEntries.sourceAnswerId })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(and(isPublished, eq(faqEntries.sourceQuestionId, questionId)))
    .unionAll(
      read
        .select({ ...linkColumns, answerId: faqAdditions.answerId })
        .from(faqAdditions)
        .innerJoin(faqEntries, eq(faqEntries.id, faqAdditions.entryId))
        .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
        .where(and(isPublished, eq(faqAdditions.questionId, questionId))),
    ),
)

/** Published entries that state answers of this question, each answer with its entry, the oldest entry first. */
export async function entriesFrom(read: ReadDb, questionId: QuestionId) {
  const rows = await linksFromQuestion(read, { questionId })
  return rows
    .map(({ answerId, ...row }) => ({ ...toLink(row), answerId }))
    .sort((one, other) => one.id - other.id)
}

const idsFromQuestions = prepared((read, { questionIds }: Slots<{ questionIds: QuestionId[] }>) =>
  read
    .select({
      id: faqEntries.id,
      questionId: faqEntries.sourceQuestionId,
      answerId: faqEntries.sourceAnswerId,
    })
    .from(faqEntries)
    .where(and(isPublished, anyOf(faqEntries.sourceQuestionId, questionIds)))
    .unionAll(
      read
        .select({
          id: faqEntries.id,
          questionId: faqAdditions.questionId,
          answerId: faqAdditions.answerId,
        })
        .from(faqAdditions)
        .innerJoin(faqEntries, eq(faqEntries.id, faqAdditions.entryId))
        .where(and(isPublished, anyOf(faqAdditions.questionId, questionIds))),
    ),
)

/** The ids of published entries that state answers of these questions, the oldest first. */
export async function entryIdsFrom(read: ReadDb, questionIds: QuestionId[]) {
  if (questionIds.length === 0) return []
  const rows = await idsFromQuestions(read, { questionIds })
  return rows.sort((one, other) => one.id - other.id)
}

const publishedLinks = (read: ReadDb) =>
  read
    .select(linkColumns)
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
