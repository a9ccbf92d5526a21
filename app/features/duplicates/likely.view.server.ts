import { aliasedTable, and, desc, eq, exists, gte, inArray, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import type { Slots } from '#db/prepared.server.ts'
import { likelyDuplicates, questions } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { type Glimpse, glimpseColumns, glimpseOf } from '../questions/glimpse.ts'
import { isPublicIn, isUnsolved, type StateColumns, stateOf } from '../questions/state.ts'
import { maySortOut } from './policy.ts'
import { PAIRS_PER_PAGE, SUGGESTED_FOR } from './rules.ts'

/** A new question and the older one that it seems to repeat. */
export interface LikelyDuplicate {
  question: Glimpse
  candidate: Glimpse
  /** How much they say the same, in per cent. */
  score: number
}

const candidates = aliasedTable(questions, 'candidates')

/** Nobody has judged it, and the older question is there for everybody and can be merged into. */
const stands = and(
  isNull(likelyDuplicates.dismissedAt),
  isPublicIn(candidates),
  isNull(candidates.canonicalId),
  isNull(candidates.closedAt),
)

const NEWEST: OrderKey[] = [
  { column: questions.createdAt, direction: 'desc' },
  { column: questions.id, direction: 'desc' },
]

/** Open questions of the last days that have a near twin, newest first, each with its nearest. Empty for whoever
 *  may not decide. @throws AppError `lists.bad_cursor` 400 */
export async function likelyDuplicatesPage(
  read: ReadDb,
  viewer: Viewer,
  cursor: string | undefined,
  now: Date,
): Promise<{ items: LikelyDuplicate[]; next: string | null }> {
  if (!maySortOut(viewer)) return { items: [], next: null }
  const behind = cursor ? after(NEWEST, decodeCursor(cursor, NEWEST)) : undefined
  const rows = await read
    .select(glimpseColumns(questions))
    .from(questions)
    .where(and(isSuggested(read, now), behind))
    .orderBy(...orderBy(NEWEST))
    .limit(PAIRS_PER_PAGE + 1)
  const { items, next } = pageOf(rows, PAIRS_PER_PAGE, (row) => [row.createdAt, row.id])
  const nearest = await nearestOf(
    read,
    items.map((row) => row.id),
  )
  const pairs = items.flatMap((row) => {
    const twin = nearest.get(row.id)
    return twin ? [{ question: glimpseOf(row), ...twin }] : []
  })
  return { items: pairs, next }
}

/** How many wait for a decision. */
export const countLikelyDuplicates = (read: ReadDb, now: Date) =>
  countSome(read, read.select({ id: questions.id }).from(questions).where(isSuggested(read, now)))

/** Which is nearest, and how near, as a column beside the question: none or one. */
export const nearestIn = (read: ReadDb, { id }: Slots<{ id: QuestionId }>) =>
  listColumn(
    read
      .select({ candidateId: likelyDuplicates.candidateId, score: likelyDuplicates.score })
      .from(likelyDuplicates)
      .innerJoin(candidates, eq(candidates.id, likelyDuplicates.candidateId))
      .where(and(eq(likelyDuplicates.questionId, id), stands))
      .orderBy(desc(likelyDuplicates.score), candidates.id)
      .limit(1),
  )

/** For the question's own page: its nearest twin, while it is open; null for whoever may not decide. */
export function likelyDuplicateOf<Near>(
  viewer: Viewer,
  question: StateColumns & { nearest: Near[] },
): Near | null {
  if (!maySortOut(viewer) || stateOf(question) !== 'open') return null
  return question.nearest[0] ?? null
}

export function isSuggested(read: ReadDb, now: Date) {
  const twin = read
    .select({ id: candidates.id })
    .from(likelyDuplicates)
    .innerJoin(candidates, eq(candidates.id, likelyDuplicates.candidateId))
    .where(and(eq(likelyDuplicates.questionId, questions.id), stands))
  const since = new Date(now.getTime() - SUGGESTED_FOR.ms)
  return and(isUnsolved, gte(questions.createdAt, since), exists(twin))
}

export async function nearestOf(read: ReadDb, ids: QuestionId[]) {
  const nearest = new Map<QuestionId, Omit<LikelyDuplicate, 'question'>>()
  if (ids.length === 0) return nearest
  const rows = await read
    .select({
      questionId: likelyDuplicates.questionId,
      likeness: likelyDuplicates.score,
      ...glimpseColumns(candidates),
    })
    .from(likelyDuplicates)
    .innerJoin(candidates, eq(candidates.id, likelyDuplicates.candidateId))
    .where(and(inArray(likelyDuplicates.questionId, ids), stands))
    .orderBy(desc(likelyDuplicates.score), candidates.id)
  for (const { questionId, likeness, ...candidate } of rows) {
    if (!nearest.has(questionId))
      nearest.set(questionId, { candidate: glimpseOf(candidate), score: likeness })
  }
  return nearest
}
