import { and, desc, eq, getTableColumns, isNull, not, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { answers, teams, users, votes } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { authored, isAuthor, isTeamOfAuthor } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import {
  afterKeys,
  decodeCursor,
  encodeCursor,
  keysOf,
  type OrderKey,
  orderBy,
  pageOf,
} from '../posts/keyset.ts'
import { type Sight, sightOf } from '../posts/sight.ts'
import type { Question } from '../questions/find.server.ts'
import { type Answer, getVisibleAnswer } from './find.server.ts'
import type { AnswerOrder } from './orders.ts'
import { ANSWERS_PER_PAGE } from './rules.ts'

const byId: OrderKey = { column: answers.id, direction: 'asc' }
const ORDERS: Record<AnswerOrder, OrderKey[]> = {
  best: [{ column: answers.score, direction: 'desc' }, { column: answers.createdAt, direction: 'asc' }, byId],
  newest: [{ column: answers.createdAt, direction: 'desc' }, byId],
  oldest: [{ column: answers.createdAt, direction: 'asc' }, byId],
}

interface AnswersQuery {
  question: Pick<Question, 'id' | 'acceptedAnswerId'>
  order: AnswerOrder
  cursor?: string | undefined
  limit: number
}

/** The text for search and feeds would be a third of what is read. */
const { bodyText, ...shownColumns } = getTableColumns(answers)

interface RowsGiven extends Sight {
  questionId: QuestionId
  acceptedId: AnswerId
  limit: number
}
interface RowsShape {
  order: AnswerOrder
  from: 'start' | 'cursor'
}

const answerColumns = { ...shownColumns, ...authored, viewerVote: votes.value }

const answerById = prepared((read, slots: Slots<{ id: AnswerId; viewerId: UserId | null }>) =>
  read
    .select(answerColumns)
    .from(answers)
    .leftJoin(users, isAuthor(answers.authorId))
    .leftJoin(teams, isTeamOfAuthor)
    .leftJoin(votes, and(eq(votes.answerId, answers.id), eq(votes.userId, slots.viewerId)))
    .where(eq(answers.id, slots.id)),
)

/** The answer with its author and the viewer's vote, and its question, when this viewer may see both.
 *  @throws AppError as `getVisibleAnswer` */
export async function answerInThread(read: ReadDb, viewer: Viewer, id: AnswerId) {
  const { question } = await getVisibleAnswer(read, viewer, id)
  const [answer] = await answerById(read, { id, viewerId: viewer?.id ?? null })
  return { answer: answer ?? fail('answers.not_found', 404), question }
}

/** The accepted answer is outside the keys: before all others, and on no later page. */
const answerRows = prepared(
  (read, slots: Slots<RowsGiven>, { order, from }: RowsShape) => {
    const keys = ORDERS[order]
    const isAccepted = eq(answers.id, slots.acceptedId)
    const behind = from === 'cursor' ? and(not(isAccepted), afterKeys(keys)) : undefined
    return read
      .select(answerColumns)
      .from(answers)
      .leftJoin(users, isAuthor(answers.authorId))
      .leftJoin(teams, isTeamOfAuthor)
      .leftJoin(votes, and(eq(votes.answerId, answers.id), eq(votes.userId, slots.viewerId)))
      .where(and(eq(answers.questionId, slots.questionId), visibleTo(slots), behind))
      .orderBy(desc(isAccepted), ...orderBy(keys))
      .limit(slots.limit)
  },
  ({ questionId }) => ({ question: [questionId], user: [(answer) => answer.authorId] }),
)

const NO_ANSWER = 0 as AnswerId

/** A page of a question's answers that this viewer may see, each with its author and the viewer's vote. In the order `best` the accepted one comes first.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function answersOf(
  read: ReadDb,
  viewer: Viewer,
  { question, order, cursor, limit }: AnswersQuery,
) {
  const keys = ORDERS[order]
  const acceptedId = (order === 'best' && question.acceptedAnswerId) || NO_ANSWER
  const given = { ...sightOf(viewer), questionId: question.id, acceptedId, limit: limit + 1 }
  const rows = cursor
    ? await answerRows(read, { ...given, ...keysOf(decodeCursor(cursor, keys)) }, { order, from: 'cursor' })
    : await answerRows(read, given, { order, from: 'start' })
  const first = rows.filter(({ id }) => id === acceptedId)
  const others = rows.slice(first.length)
  const page = pageOf(others, limit - first.length, (answer) => valuesOf(answer, keys))
  const isAcceptedAlone = page.items.length === 0 && others.length > 0
  return { items: [...first, ...page.items], next: isAcceptedAlone ? BEFORE_ALL : page.next }
}

/** The cursor in the order `best` of a page of one that the accepted answer fills. */
const BEFORE_ALL = encodeCursor([2_147_483_647, 0, 0])

const backwards = ORDERS.best.map(({ column, direction }): OrderKey => {
  return { column, direction: direction === 'asc' ? 'desc' : 'asc' }
})

/** The accepted answer first, which stands before all others, then the nearest. */
const rowsBefore = prepared((read, slots: Slots<RowsGiven>) => {
  const isAccepted = eq(answers.id, slots.acceptedId)
  return read
    .select({ id: answers.id, score: answers.score, createdAt: answers.createdAt })
    .from(answers)
    .where(
      and(eq(answers.questionId, slots.questionId), visibleTo(slots), or(isAccepted, afterKeys(backwards))),
    )
    .orderBy(desc(isAccepted), ...orderBy(backwards))
    .limit(slots.limit)
})

/** The cursor of a page in the order `best` that begins with this answer; undefined when this viewer's first page has
 *  it. */
export async function cursorTo(
  read: ReadDb,
  viewer: Viewer,
  question: AnswersQuery['question'],
  answer: Answer,
): Promise<string | undefined> {
  const acceptedId = question.acceptedAnswerId ?? NO_ANSWER
  if (answer.id === acceptedId) return undefined
  const given = { ...sightOf(viewer), questionId: question.id, acceptedId, limit: ANSWERS_PER_PAGE }
  const rows = await rowsBefore(read, { ...given, ...keysOf(valuesOf(answer, backwards)) })
  const before = rows.find(({ id }) => id !== acceptedId)
  return before && rows.length === ANSWERS_PER_PAGE ? encodeCursor(valuesOf(before, ORDERS.best)) : undefined
}

const valuesOf = (answer: Pick<Answer, 'id' | 'score' | 'createdAt'>, keys: OrderKey[]) =>
  keys.map(({ column }) =>
    column.name === 'score' ? answer.score : column.name === 'created_at' ? answer.createdAt : answer.id,
  )

/** Staff see what was deleted or waits; authors see their own that waits or that they deleted. */
const visibleTo = ({ viewerId, seesAll }: Slots<Sight>) =>
  or(and(isNull(answers.deletedAt), isNull(answers.heldAt)), eq(answers.authorId, viewerId), sql`${seesAll}`)
