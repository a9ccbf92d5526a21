import { and, asc, eq, getTableColumns, isNull, lte, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { comments, teams, users } from '#db/schema/index.ts'
import { type Authored, authored, isAuthor, isTeamOfAuthor } from '../accounts/accounts.view.server.ts'
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

export type Comment = typeof comments.$inferSelect
/** As readers see it. */
export type ShownComment = Comment & Authored

const commentColumns = { ...getTableColumns(comments), ...authored }

interface ThreadAsked {
  questionId: QuestionId
  answerIds: AnswerId[]
  each: number
}

const inThread = prepared(
  (read, slots: Slots<ThreadAsked & Sight>) => {
    const place = sql<number>`row_number() over (partition by ${comments.answerId} order by ${comments.createdAt}, ${comments.id})`
    const under = or(isNull(comments.answerId), anyOf(comments.answerId, slots.answerIds))
    const ranked = read
      .select({ id: comments.id, place: place.mapWith(Number).as('place') })
      .from(comments)
      .where(and(eq(comments.questionId, slots.questionId), under, visibleTo(slots)))
      .as('ranked')
    return read
      .select(commentColumns)
      .from(comments)
      .innerJoin(ranked, eq(ranked.id, comments.id))
      .leftJoin(users, isAuthor(comments.authorId))
      .leftJoin(teams, isTeamOfAuthor)
      .where(lte(ranked.place, slots.each))
      .orderBy(asc(comments.createdAt), asc(comments.id))
  },
  ({ questionId }) => ({ question: [questionId], user: [(comment) => comment.authorId] }),
)

/** The first `each` comments under a question and under each of these answers, oldest first, in one query. */
export const commentsInThread = (read: ReadDb, viewer: Viewer, asked: ThreadAsked): Promise<ShownComment[]> =>
  inThread(read, { ...asked, ...sightOf(viewer) })

const ORDER: OrderKey[] = [
  { column: comments.createdAt, direction: 'asc' },
  { column: comments.id, direction: 'asc' },
]

const BACKWARDS = ORDER.map(({ column }): OrderKey => ({ column, direction: 'desc' }))

interface RowsGiven extends Sight {
  id: PostRef['id']
  limit: number
}
interface RowsShape {
  under: PostRef['kind']
  from: 'start' | 'cursor' | 'before'
}

const commentRows = prepared((read, slots: Slots<RowsGiven>, { under, from }: RowsShape) => {
  const here =
    under === 'answer'
      ? eq(comments.answerId, slots.id)
      : and(eq(comments.questionId, slots.id), isNull(comments.answerId))
  const order = from === 'before' ? BACKWARDS : ORDER
  return read
    .select(commentColumns)
    .from(comments)
    .leftJoin(users, isAuthor(comments.authorId))
    .leftJoin(teams, isTeamOfAuthor)
    .where(and(here, visibleTo(slots), from === 'start' ? undefined : afterKeys(order)))
    .orderBy(...orderBy(order))
    .limit(slots.limit)
})

/** A page of the comments under one post. @throws AppError `lists.bad_cursor` 400 */
export async function commentsOf(
  read: ReadDb,
  viewer: Viewer,
  { kind: under, id }: PostRef,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const given = { ...sightOf(viewer), id, limit: limit + 1 }
  const rows = cursor
    ? await commentRows(read, { ...given, ...keysOf(decodeCursor(cursor, ORDER)) }, { under, from: 'cursor' })
    : await commentRows(read, given, { under, from: 'start' })
  return pageOf(rows, limit, placeIn)
}

const placeIn = ({ createdAt, id }: Comment) => [createdAt, id]

/** The cursor of a page of `limit` comments that ends with this one; undefined when the first page has it. */
export async function cursorToComment(read: ReadDb, viewer: Viewer, comment: Comment, limit: number) {
  const { questionId, answerId } = comment
  const under = answerId === null ? 'question' : 'answer'
  const given = { ...sightOf(viewer), id: answerId ?? questionId, limit, ...keysOf(placeIn(comment)) }
  const rows = await commentRows(read, given, { under, from: 'before' })
  const first = rows[limit - 1]
  return first && encodeCursor(placeIn(first))
}

/** Deleted comments are gone for everybody; held ones are seen by staff and their author. */
const visibleTo = ({ viewerId, seesAll }: Slots<Sight>) =>
  and(
    isNull(comments.deletedAt),
    or(isNull(comments.heldAt), eq(comments.authorId, viewerId), sql`${seesAll}`),
  )
