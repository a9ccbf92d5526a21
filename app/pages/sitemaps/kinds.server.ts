import { and, asc, type Column, eq, gt, lte, max, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { faqCategories, faqEntries, questions, tags } from '#db/schema/index.ts'
import { changedAt } from '~/features/faq/changed-at.ts'
import { isPublished } from '~/features/faq/find.server.ts'
import { categoryPath, entryPath } from '~/features/faq/paths.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { isPublic } from '~/features/questions/state.ts'
import { tagPath } from '../tag/tag.server.ts'
import type { IdRange, Part, Place } from './place.ts'

/** What sitemaps are made for: one query tells the parts, one the places of a part. */
export interface SitemapKind {
  parts(read: ReadDb, size: number): Promise<Part[]>
  places(read: ReadDb, range: IdRange): Promise<Place[]>
}

/** The number of the part that a row is in. The size stands in the text: PostgreSQL takes two parameters for two
 *  expressions, and would not group by it. */
const partOf = (id: Column, size: number) =>
  sql<number>`(${id} - 1) / ${sql.raw(String(size))} + 1`.mapWith(Number)

const within = (id: Column, { after, upTo }: IdRange) => and(gt(id, after), lte(id, upTo))

/** Threads as everybody sees them, changed by the last question, answer or edit. */
const threads: SitemapKind = {
  async parts(read, size) {
    const latest = read
      .select({ at: max(questions.activityAt) })
      .from(questions)
      .where(and(isPublic, sql`(${questions.id} - 1) / ${sql.raw(String(size))} = file`))
    const changedAt = sql<Date | null>`${latest}`.mapWith(questions.activityAt).as('changed_at')
    const last = sql`(select (max(${questions.id}) - 1) / ${sql.raw(String(size))} from ${questions})`
    const rows = await read
      .select({ number: sql`file + 1`.mapWith(Number), changedAt })
      .from(sql`(with recursive files(file) as (select 0 union all select file + 1 from files where file < ${last})
        select file from files) as files`)
    return rows.filter((row) => row.changedAt !== null)
  },
  async places(read, range) {
    const rows = await read
      .select({ id: questions.id, slug: questions.slug, activityAt: questions.activityAt })
      .from(questions)
      .where(and(isPublic, within(questions.id, range)))
      .orderBy(asc(questions.id))
    return rows.map((row) => ({ path: questionPath(row), changedAt: row.activityAt }))
  },
}

const lastChange = { updatedAt: max(faqEntries.updatedAt), publishedAt: max(faqEntries.publishedAt) }

const changedOf = ({ updatedAt, publishedAt }: { updatedAt: Date | null; publishedAt: Date | null }) =>
  updatedAt && changedAt({ updatedAt, publishedAt })

/** Of published entries, by the id that files are made by. */
const entryParts = (id: Column) => async (read: ReadDb, size: number) => {
  const number = partOf(id, size)
  const rows = await read
    .select({ number, ...lastChange })
    .from(faqEntries)
    .where(isPublished)
    .groupBy(number)
    .orderBy(number)
  return rows.map((row) => ({ number: row.number, changedAt: changedOf(row) }))
}

const entries: SitemapKind = {
  parts: entryParts(faqEntries.id),
  async places(read, range) {
    const { slug, updatedAt, publishedAt } = faqEntries
    const rows = await read
      .select({ slug, updatedAt, publishedAt, categorySlug: faqCategories.slug })
      .from(faqEntries)
      .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
      .where(and(isPublished, within(faqEntries.id, range)))
      .orderBy(asc(faqEntries.id))
    return rows.map((row) => ({ path: entryPath(row), changedAt: changedAt(row) }))
  },
}

/** Those that have something to read. */
const categories: SitemapKind = {
  parts: entryParts(faqEntries.categoryId),
  async places(read, range) {
    const rows = await read
      .select({ slug: faqCategories.slug, ...lastChange })
      .from(faqEntries)
      .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
      .where(and(isPublished, within(faqCategories.id, range)))
      .groupBy(faqCategories.id, faqCategories.slug)
      .orderBy(asc(faqCategories.id))
    return rows.map((row) => ({ path: categoryPath(row.slug), changedAt: changedOf(row) }))
  },
}

/** Those in use. When their lists changed nobody notes. */
const isUsed = gt(tags.questionCount, 0)
const usedTags: SitemapKind = {
  async parts(read, size) {
    const number = partOf(tags.id, size)
    const rows = await read.selectDistinct({ number }).from(tags).where(isUsed).orderBy(number)
    return rows.map((row) => ({ ...row, changedAt: null }))
  },
  async places(read, range) {
    const rows = await read
      .select({ slug: tags.slug })
      .from(tags)
      .where(and(isUsed, within(tags.id, range)))
      .orderBy(asc(tags.id))
    return rows.map((row) => ({ path: tagPath(row.slug), changedAt: null }))
  },
}

/** By the name in their files' addresses. */
export const SITEMAP_KINDS: ReadonlyMap<string, SitemapKind> = new Map([
  ['questions', threads],
  ['entries', entries],
  ['categories', categories],
  ['tags', usedTags],
])
