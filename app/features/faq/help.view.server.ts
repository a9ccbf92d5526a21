import { and, asc, type Column, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, CategoryId, EntryId, QuestionId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
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

const countedCategories = prepared((read, { language }: Slots<{ language: Language }>) => {
  const isCounted = and(isPublished, eq(faqEntries.language, language))
  return read
    .select({
      ...getTableColumns(faqCategories),
      entryCount: read.$count(faqEntries, and(isCounted, eq(faqEntries.categoryId, faqCategories.id))),
    })
    .from(faqCategories)
    .orderBy(asc(faqCategories.position), asc(faqCategories.id))
})

/** The help centre's categories, in their order. */
export async function categories(read: ReadDb, language: Language): Promise<CategoryView[]> {
  const rows = await countedCategories(read, { language })
  return rows.map((row) => ({
    id: row.id,
    ...labelOf(row, language),
    path: categoryPath(row.slug),
    description: inLanguage(row.description, language),
    ...(!row.description[language] && { descriptionLang: 'en' }),
    icon: row.icon,
    entryCount: row.entryCount,
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

export const linkColumns = {
  id: faqEntries.id,
  slug: faqEntries.slug,
  categorySlug: faqCategories.slug,
  title: faqEntries.title,
  language: faqEntries.language,
  verifiedAt: faqEntries.verifiedAt,
}

export type LinkRow = Omit<EntryLink, 'path'> & { slug: string; categorySlug: string }

export const toLink = ({ slug, categorySlug, ...link }: LinkRow): EntryLink => ({
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

type LinksGiven = Slots<{ questionId: QuestionId; alikeIds: EntryId[] }>

const linksForThread = prepared((read, { questionId, alikeIds }: LinksGiven) =>
  read
    .select({ ...linkColumns, answerId: faqEntries.sourceAnswerId, isFrom: sql<number>`1` })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(and(isPublished, eq(faqEntries.sourceQuestionId, questionId)))
    .unionAll(
      read
        .select({ ...linkColumns, answerId: faqAdditions.answerId, isFrom: sql<number>`1` })
        .from(faqAdditions)
        .innerJoin(faqEntries, eq(faqEntries.id, faqAdditions.entryId))
        .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
        .where(and(isPublished, eq(faqAdditions.questionId, questionId))),
    )
    .unionAll(
      read
        .select({ ...linkColumns, answerId: faqEntries.sourceAnswerId, isFrom: sql<number>`0` })
        .from(faqEntries)
        .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
        .where(and(isPublished, anyOf(faqEntries.id, alikeIds))),
    ),
)

/** Published entries that state answers of this question, each answer with its entry, the oldest entry first; and, in
 *  one query, those that are `alike`, in their order. */
export async function entriesAround(read: ReadDb, questionId: QuestionId, alike: EntryId[]) {
  const rows = await linksForThread(read, { questionId, alikeIds: alike })
  const links = rows.map(({ answerId, isFrom, ...row }) => ({ ...toLink(row), answerId, isFrom }))
  const found = new Map(links.map((link) => [link.id, link]))
  return {
    from: links
      .filter(({ isFrom }) => isFrom)
      .sort((one, other) => one.id - other.id)
      .map(fromThread),
    alike: alike.flatMap((id) => found.get(id) ?? []).map(linkAlone),
  }
}

type AroundLink = EntryLink & { answerId: AnswerId | null; isFrom: number }
const fromThread = ({ isFrom: _, ...link }: AroundLink) => link
const linkAlone = ({ isFrom: _, answerId: __, ...link }: AroundLink): EntryLink => link

/** Published entries that state answers of this question, each answer with its entry, the oldest entry first. */
export const entriesFrom = async (read: ReadDb, questionId: QuestionId) =>
  (await entriesAround(read, questionId, [])).from

/** @param isIt whether the column names a question that is asked about */
const selectIds = (read: ReadDb, isIt: (questionId: Column) => SQL) =>
  read
    .select({
      id: faqEntries.id,
      questionId: faqEntries.sourceQuestionId,
      answerId: faqEntries.sourceAnswerId,
    })
    .from(faqEntries)
    .where(and(isPublished, isIt(faqEntries.sourceQuestionId)))
    .unionAll(
      read
        .select({
          id: faqEntries.id,
          questionId: faqAdditions.questionId,
          answerId: faqAdditions.answerId,
        })
        .from(faqAdditions)
        .innerJoin(faqEntries, eq(faqEntries.id, faqAdditions.entryId))
        .where(and(isPublished, isIt(faqAdditions.questionId))),
    )

const idsFromQuestions = prepared((read, { questionIds }: Slots<{ questionIds: QuestionId[] }>) =>
  selectIds(read, (questionId) => anyOf(questionId, questionIds)),
)

/** As `entryIdsFrom`, of one question as a column beside it, in no order. */
export const entryIdsIn = (read: ReadDb, { id }: Slots<{ id: QuestionId }>) =>
  listColumn(selectIds(read, (questionId) => eq(questionId, id)))

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
