import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { comments } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'

export type Comment = typeof comments.$inferSelect

/** The first `each` comments under a question and under each of these answers, oldest first, in one query. */
export async function commentsInThread(
  read: ReadDb,
  viewer: Viewer,
  { questionId, answerIds, each }: { questionId: QuestionId; answerIds: AnswerId[]; each: number },
): Promise<Comment[]> {
  const place = sql<number>`row_number() over (partition by ${comments.answerId} order by ${comments.createdAt}, ${comments.id})`
  const ranked = read
    .select({ id: comments.id, place: place.mapWith(Number).as('place') })
    .from(comments)
    .where(and(eq(comments.questionId, questionId), under(answerIds), visibleTo(viewer)))
    .as('ranked')
  const rows = await read
    .select({ comment: comments })
    .from(comments)
    .innerJoin(ranked, eq(ranked.id, comments.id))
    .where(lte(ranked.place, each))
    .orderBy(asc(comments.createdAt), asc(comments.id))
  return rows.map((row) => row.comment)
}

const under = (answerIds: AnswerId[]): SQL | undefined =>
  answerIds.length === 0
    ? isNull(comments.answerId)
    : or(isNull(comments.answerId), inArray(comments.answerId, answerIds))

const ORDER: OrderKey[] = [
  { column: comments.createdAt, direction: 'asc' },
  { column: comments.id, direction: 'asc' },
]

/** A page of the comments under one post. @throws AppError `lists.bad_cursor` 400 */
export async function commentsOf(
  read: ReadDb,
  viewer: Viewer,
  post: PostRef,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const behind = cursor ? after(ORDER, decodeCursor(cursor, ORDER)) : undefined
  const here =
    post.kind === 'answer'
      ? eq(comments.answerId, post.id)
      : and(eq(comments.questionId, post.id), isNull(comments.answerId))
  const rows = await read
    .select()
    .from(comments)
    .where(and(here, visibleTo(viewer), behind))
    .orderBy(...orderBy(ORDER))
    .limit(limit + 1)
  return pageOf(rows, limit, (comment) => [comment.createdAt, comment.id])
}

/** Deleted comments are gone for everybody; held ones are seen by staff and their author. */
function visibleTo(viewer: Viewer): SQL | undefined {
  const notHeld = isNull(comments.heldAt)
  const mine = viewer ? or(notHeld, eq(comments.authorId, viewer.id)) : notHeld
  return and(isNull(comments.deletedAt), viewer?.isStaff ? undefined : mine)
}
