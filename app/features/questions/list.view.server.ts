import { and, count, eq, gte, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId, UserId } from '#db/ids.ts'
import { questions, questionTags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { type TagLabel, tagLabels } from '../tags/tags.view.server.ts'
import { questionPath } from './paths.ts'
import { isPublic, isSolved, isUnanswered, isUnsolved, type QuestionState, stateOf } from './state.ts'

export const TABS = ['newest', 'active', 'unanswered', 'unsolved', 'top'] as const
export type Tab = (typeof TABS)[number]
export const WINDOWS = ['week', 'month', 'all'] as const
export type Window = (typeof WINDOWS)[number]
export const STATE_FILTERS = ['open', 'solved', 'closed', 'duplicate'] as const
export type StateFilter = (typeof STATE_FILTERS)[number]

export interface QuestionListQuery {
  tab: Tab
  /** For the tab `top`: questions asked since. */
  window?: Window
  tagId?: TagId | undefined
  state?: StateFilter | undefined
  /** Languages that the reader reads; absent = all. */
  languages?: Language[] | undefined
  authorId?: UserId | undefined
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

/** As `listQuestions`, the rows alone. @throws AppError `lists.bad_cursor` 400 */
export async function questionRows(read: ReadDb, query: QuestionListQuery, now: Date) {
  const order = orderOf(query.tab)
  const behind = query.cursor ? after(order, decodeCursor(query.cursor, order)) : undefined
  const rows = await read
    .select(summaryColumns)
    .from(questions)
    .where(and(...filters(query, now), behind))
    .orderBy(...orderBy(order))
    .limit(query.limit + 1)
  return pageOf(rows, query.limit, (row) => [row[keyOf(query.tab)], row.id])
}

/** How many there are, counted no further than one beyond `cap`: a page must not cost more as the forum grows. */
export async function countQuestions(
  read: ReadDb,
  query: Omit<QuestionListQuery, 'cursor' | 'limit'>,
  cap: number,
  now: Date,
): Promise<{ count: number; isMore: boolean }> {
  const counted = read
    .select({ id: questions.id })
    .from(questions)
    .where(and(...filters(query, now)))
    .limit(cap + 1)
    .as('counted')
  const [row] = await read.select({ found: count() }).from(counted)
  const found = row?.found ?? 0
  return { count: Math.min(found, cap), isMore: found > cap }
}

const keyOf = (tab: Tab) => (tab === 'active' ? 'activityAt' : tab === 'top' ? 'score' : 'createdAt')

const orderOf = (tab: Tab): OrderKey[] => [
  { column: questions[keyOf(tab)], direction: 'desc' },
  { column: questions.id, direction: 'desc' },
]

const DAY_MS = 24 * 3_600_000
const WINDOW_DAYS: Record<Window, number | null> = { week: 7, month: 30, all: null }

function filters(query: Omit<QuestionListQuery, 'cursor' | 'limit'>, now: Date): (SQL | undefined)[] {
  const { tab, window = 'all', tagId, state, languages, authorId } = query
  const days = tab === 'top' ? WINDOW_DAYS[window] : null
  return [
    tab === 'unanswered' ? isUnanswered : tab === 'unsolved' ? isUnsolved : isPublic,
    days === null ? undefined : gte(questions.createdAt, new Date(now.getTime() - days * DAY_MS)),
    tagId === undefined ? undefined : withTag(tagId),
    state === undefined ? undefined : inState[state],
    languages === undefined ? undefined : inArray(questions.language, languages),
    authorId === undefined ? undefined : and(eq(questions.authorId, authorId), isNull(questions.detachedAt)),
  ]
}

const inState: Record<StateFilter, SQL | undefined> = {
  open: isUnsolved,
  solved: isSolved,
  duplicate: isNotNull(questions.canonicalId),
  closed: and(isNull(questions.canonicalId), isNotNull(questions.closedAt)),
}

const withTag = (tagId: TagId) =>
  sql`exists (select 1 from ${questionTags} where ${questionTags.tagId} = ${tagId} and ${questionTags.questionId} = ${questions.id})`

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

/** Summaries of these questions, those that everybody sees, in the order of `ids`. */
export async function summariesOf(read: ReadDb, ids: QuestionId[], language: Language) {
  if (ids.length === 0) return []
  const rows = await read
    .select(summaryColumns)
    .from(questions)
    .where(and(isPublic, inArray(questions.id, ids)))
  const byId = new Map((await summaries(read, rows, language)).map((summary) => [summary.id, summary]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
