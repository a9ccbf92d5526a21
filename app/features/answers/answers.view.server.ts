import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { answers, questions } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, encodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import type { Answer } from './find.server.ts'
import type { AnswerOrder } from './orders.ts'
import { ANSWERS_PER_PAGE } from './rules.ts'

const byId: OrderKey = { column: answers.id, direction: 'asc' }
const ORDERS: Record<AnswerOrder, OrderKey[]> = {
  best: [{ column: answers.score, direction: 'desc' }, { column: answers.createdAt, direction: 'asc' }, byId],
  newest: [{ column: answers.createdAt, direction: 'desc' }, byId],
  oldest: [{ column: answers.createdAt, direction: 'asc' }, byId],
}

interface AnswersQuery {
  questionId: QuestionId
  order: AnswerOrder
  cursor?: string | undefined
  limit: number
}

/** A page of a question's answers that this viewer may see. The accepted one comes first in the order `best`:
 *  on the first page, outside the keys.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function answersOf(
  read: ReadDb,
  viewer: Viewer,
  { questionId, order, cursor, limit }: AnswersQuery,
) {
  const keys = ORDERS[order]
  const behind = cursor ? after(keys, decodeCursor(cursor, keys)) : undefined
  const rows = await read
    .select({ answer: answers })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(answers.questionId, questionId), visibleTo(viewer), exceptAccepted(order), behind))
    .orderBy(...orderBy(keys))
    .limit(limit + 1)
  const first = order === 'best' && !cursor ? await acceptedAnswer(read, viewer, questionId) : []
  const page = pageOf(
    rows.map((row) => row.answer),
    limit - first.length,
    (answer) => keys.map(({ column }) => keyValue(answer, column.name)),
  )
  const isAcceptedAlone = page.items.length === 0 && rows.length > 0
  return { items: [...first, ...page.items], next: isAcceptedAlone ? BEFORE_ALL : page.next }
}

/** The cursor in the order `best` of a page of one that the accepted answer fills. */
const BEFORE_ALL = encodeCursor([2_147_483_647, 0, 0])

/** The cursor of a page in the order `best` that begins with this answer; undefined when the first page has it. */
export async function cursorTo(read: ReadDb, viewer: Viewer, answer: Answer): Promise<string | undefined> {
  const keys = ORDERS.best
  const backwards = keys.map(({ column, direction }): OrderKey => {
    return { column, direction: direction === 'asc' ? 'desc' : 'asc' }
  })
  const valuesOf = (row: Answer) => keys.map(({ column }) => keyValue(row, column.name))
  const rows = await read
    .select({ answer: answers })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(
      and(
        eq(answers.questionId, answer.questionId),
        visibleTo(viewer),
        exceptAccepted('best'),
        after(backwards, valuesOf(answer)),
      ),
    )
    .orderBy(...orderBy(backwards))
    .limit(ANSWERS_PER_PAGE)
  const [before] = rows
  return before && rows.length === ANSWERS_PER_PAGE ? encodeCursor(valuesOf(before.answer)) : undefined
}

const keyValue = (answer: Answer, column: string) =>
  column === 'score' ? answer.score : column === 'created_at' ? answer.createdAt : answer.id

const exceptAccepted = (order: AnswerOrder): SQL | undefined =>
  order === 'best'
    ? or(isNull(questions.acceptedAnswerId), sql`${questions.acceptedAnswerId} <> ${answers.id}`)
    : undefined

async function acceptedAnswer(read: ReadDb, viewer: Viewer, questionId: QuestionId): Promise<Answer[]> {
  const rows = await read
    .select({ answer: answers })
    .from(questions)
    .innerJoin(answers, eq(answers.id, questions.acceptedAnswerId))
    .where(and(eq(questions.id, questionId), visibleTo(viewer)))
  return rows.map((row) => row.answer)
}

/** Staff see what was deleted or waits; authors see their own that waits or that they deleted. */
export function visibleTo(viewer: Viewer): SQL | undefined {
  if (viewer?.isStaff) return undefined
  const everybody = and(isNull(answers.deletedAt), isNull(answers.heldAt))
  return viewer ? or(everybody, eq(answers.authorId, viewer.id)) : everybody
}
