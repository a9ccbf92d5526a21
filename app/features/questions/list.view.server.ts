import { and, count, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import { afterKeys, decodeCursor, keysOf, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { type TagLabel, tagLabels } from '../tags/tags.view.server.ts'
import {
  type FilterGiven,
  type FilterShape,
  filterParts,
  isListed,
  type QuestionFilter,
  type Tab,
} from './list-filter.server.ts'
import {
  countedBy,
  idsAlong,
  isFrom,
  isPlain,
  type Path,
  planned,
  tablesOf,
  wayTo,
  wayToCount,
} from './list-path.server.ts'
import { questionPath } from './paths.ts'
import { isPublic, type QuestionState, stateOf } from './state.ts'

export interface QuestionListQuery extends QuestionFilter {
  cursor?: string | undefined
  limit: number
}

/** One row of a list. */
export interface QuestionSummary {
  id: QuestionId
  path: string
  title: string
  language: Language
  score: number
  answerCount: number
  viewCount: number
  state: QuestionState
  tags: TagLabel[]
  /** Null: deleted, imported without one, or the name was taken off. */
  author: PublicAuthor | null
  createdAt: Date
  activityAt: Date
}

/** A page of questions that everybody sees, by key and never by offset.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function listQuestions(read: ReadDb, query: QuestionListQuery, language: Language, now: Date) {
  const page = await questionRows(read, query, now)
  return { ...page, items: await summaries(read, page.items, language) }
}

interface RowsShape extends FilterShape {
  from: 'start' | 'cursor'
  path: Path
}

type Found = FilterGiven & { firstId?: QuestionId | undefined }

const rowsOf = (read: ReadDb, slots: Slots<Found & { limit: number }>, shape: RowsShape) => {
  const order = orderOf(shape.tab)
  const from = shape.from === 'cursor' ? afterKeys(order) : undefined
  const where = and(isListed(slots, shape), isFrom(shape.path, shape, slots.firstId), from)
  return read
    .select(summaryColumns)
    .from(questions)
    .where(isPlain(shape) ? where : idsAlong(shape.path, { shape, where, order, limit: slots.limit }))
    .orderBy(...orderBy(order))
    .limit(slots.limit)
}
const rowsInOrder = prepared(rowsOf, undefined, planned)

/** As `listQuestions`, the rows alone. @throws AppError `lists.bad_cursor` 400 */
export async function questionRows(read: ReadDb, query: QuestionListQuery, now: Date) {
  const { given, shape } = filterParts(query, now)
  const keys = query.cursor ? keysOf(decodeCursor(query.cursor, orderOf(query.tab))) : {}
  const { path, firstId } = await wayTo(read, given, shape, query.limit)
  const rows = await rowsInOrder(
    read,
    { ...given, ...keys, firstId, limit: query.limit + 1 },
    { ...shape, from: query.cursor ? 'cursor' : 'start', path },
  )
  return pageOf(rows, query.limit, (row) => [row[keyOf(query.tab)], row.id])
}

type CountShape = FilterShape & { path: Path }

const countOf = (read: ReadDb, slots: Slots<Found & { most: number }>, shape: CountShape) => {
  const where = and(isListed(slots, shape), isFrom(shape.path, shape, slots.firstId))
  const some = sql`(select 1 from ${tablesOf(shape.path, shape)} where ${where} ${countedBy(shape.path, shape)} limit ${slots.most})`
  return read.select({ found: count() }).from(sql`${some} as counted`)
}
const countedTo = prepared(countOf, undefined, planned)

/** How many there are, counted no further than one beyond `cap`: a page must not cost more as the forum grows. */
export async function countQuestions(
  read: ReadDb,
  filter: QuestionFilter,
  cap: number,
  now: Date,
): Promise<{ count: number; isMore: boolean }> {
  const { given, shape } = filterParts(filter, now)
  const { path, firstId } = await wayToCount(read, given, shape, cap)
  const [row] = await countedTo(read, { ...given, firstId, most: cap + 1 }, { ...shape, path })
  const found = row?.found ?? 0
  return { count: Math.min(found, cap), isMore: found > cap }
}

const keyOf = (tab: Tab) => (tab === 'active' ? 'activityAt' : tab === 'top' ? 'score' : 'createdAt')

const orderOf = (tab: Tab): OrderKey[] => [
  { column: questions[keyOf(tab)], direction: 'desc' },
  { column: questions.id, direction: 'desc' },
]

const summaryColumns = {
  id: questions.id,
  slug: questions.slug,
  title: questions.title,
  language: questions.language,
  score: questions.score,
  answerCount: questions.answerCount,
  viewCount: questions.viewCount,
  authorId: questions.authorId,
  detachedAt: questions.detachedAt,
  createdAt: questions.createdAt,
  activityAt: questions.activityAt,
  deletedAt: questions.deletedAt,
  heldAt: questions.heldAt,
  canonicalId: questions.canonicalId,
  closedAt: questions.closedAt,
  acceptedAnswerId: questions.acceptedAnswerId,
  updatedAt: questions.updatedAt,
  revision: questions.revision,
  sourceUrl: questions.sourceUrl,
  license: questions.license,
}
export type SummaryRow = Pick<typeof questions.$inferSelect, keyof typeof summaryColumns>

async function summaries(read: ReadDb, rows: SummaryRow[], language: Language): Promise<QuestionSummary[]> {
  const tags = await tagLabels(
    read,
    rows.map((row) => row.id),
    language,
  )
  const authors = await publicAuthors(
    read,
    rows.map((row) => row.authorId),
    language,
  )
  return rows.map((row) => ({
    id: row.id,
    path: questionPath(row),
    title: row.title,
    language: row.language,
    score: row.score,
    answerCount: row.answerCount,
    viewCount: row.viewCount,
    state: stateOf(row),
    tags: tags.get(row.id) ?? [],
    author: row.authorId && !row.detachedAt ? (authors.get(row.authorId) ?? null) : null,
    createdAt: row.createdAt,
    activityAt: row.activityAt,
  }))
}

const publicRows = prepared(
  (read, { ids }: Slots<{ ids: QuestionId[] }>) =>
    read
      .select(summaryColumns)
      .from(questions)
      .where(and(isPublic, anyOf(questions.id, ids))),
  ({ ids }) => ({ question: ids }),
)

/** Summaries of these questions, those that everybody sees, in the order of `ids`. */
export async function summariesOf(read: ReadDb, ids: QuestionId[], language: Language) {
  if (ids.length === 0) return []
  const rows = await publicRows(read, { ids })
  const byId = new Map((await summaries(read, rows, language)).map((summary) => [summary.id, summary]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
