import { and, count, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { questions, teams, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import {
  authored,
  authorsOf,
  isAuthor,
  isTeamOfAuthor,
  type PublicAuthor,
} from '../accounts/accounts.view.server.ts'
import { afterKeys, decodeCursor, keysOf, orderBy, pageOf } from '../posts/keyset.ts'
import { labelsOf, type TagLabel, tagsIn } from '../tags/tags.view.server.ts'
import {
  type FilterGiven,
  type FilterShape,
  filterParts,
  isListed,
  type QuestionFilter,
} from './list-filter.server.ts'
import { idsOf, isPlain, keyOf, orderOf, someOf } from './list-ids.server.ts'
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
}

const rowsInOrder = prepared((read, slots: Slots<FilterGiven & { limit: number }>, shape: RowsShape) => {
  const order = orderOf(keyOf(shape.tab))
  const from = shape.from === 'cursor' ? afterKeys(order) : undefined
  return read
    .select(summaryColumns)
    .from(questions)
    .where(
      isPlain(shape)
        ? and(isListed(slots, shape), from)
        : and(isPublic, sql`${questions.id} in (${idsOf(slots, shape, slots.limit)})`),
    )
    .orderBy(...orderBy(order))
    .limit(slots.limit)
})

/** As `listQuestions`, the rows alone. @throws AppError `lists.bad_cursor` 400 */
export async function questionRows(read: ReadDb, query: QuestionListQuery, now: Date) {
  const { given, shape } = filterParts(query, now)
  const key = keyOf(query.tab)
  const { cursor, limit } = query
  const keys = cursor ? keysOf(decodeCursor(cursor, orderOf(key))) : {}
  const rows = await rowsInOrder(
    read,
    { ...given, ...keys, limit: limit + 1 },
    { ...shape, from: cursor ? 'cursor' : 'start' },
  )
  return pageOf(rows, limit, (row) => [row[key], row.id])
}

const countedTo = prepared((read, slots: Slots<FilterGiven & { most: number }>, shape: FilterShape) =>
  read.select({ found: count() }).from(sql`(${someOf(slots, shape, slots.most)}) as counted`),
)

/** How many there are, counted no further than one beyond `cap`: a page must not cost more as the forum grows. */
export async function countQuestions(
  read: ReadDb,
  filter: QuestionFilter,
  cap: number,
  now: Date,
): Promise<{ count: number; isMore: boolean }> {
  const { given, shape } = filterParts(filter, now)
  const [row] = await countedTo(read, { ...given, most: cap + 1 }, shape)
  const found = row?.found ?? 0
  return { count: Math.min(found, cap), isMore: found > cap }
}

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

/** Beside the rows of a list, which are found in many ways: who asked, and how it is tagged. */
const besidesByIds = prepared(
  (read, { ids }: Slots<{ ids: QuestionId[] }>) =>
    read
      .select({
        id: questions.id,
        authorId: questions.authorId,
        ...authored,
        tags: tagsIn(read, questions.id),
      })
      .from(questions)
      .leftJoin(users, isAuthor(questions.authorId))
      .leftJoin(teams, isTeamOfAuthor)
      .where(anyOf(questions.id, ids)),
  ({ ids }) => ({ question: ids, user: [({ authorId }) => authorId] }),
)

async function summaries(read: ReadDb, rows: SummaryRow[], language: Language): Promise<QuestionSummary[]> {
  if (rows.length === 0) return []
  const besides = await besidesByIds(read, { ids: rows.map((row) => row.id) })
  const authors = authorsOf(besides, language)
  const tags = new Map(besides.map((row) => [row.id, labelsOf(row.tags, language)]))
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
