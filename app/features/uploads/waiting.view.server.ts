import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import { answers, questions, uploads, uploadUses } from '#db/schema/index.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { WAITING_SHOWN } from './rules.ts'
import { isWaiting } from './sight.server.ts'

/** In a text that everybody reads. Pictures of a held post wait with it, in the queue. */
const standsOpenly = and(
  isNull(uploadUses.endedAt),
  isNull(questions.deletedAt),
  isNull(questions.heldAt),
  isNull(answers.deletedAt),
  isNull(answers.heldAt),
)

const threadOf = sql`coalesce(${uploadUses.questionId}, ${answers.questionId})`

const selectWaiting = (read: ReadDb) =>
  read
    .select({
      id: uploads.id,
      use: uploadUses.id,
      key: uploads.key,
      createdAt: uploads.createdAt,
      answer: uploadUses.answerId,
      question: { id: questions.id, title: questions.title, language: questions.language },
    })
    .from(uploads)
    .innerJoin(uploadUses, eq(uploadUses.uploadId, uploads.id))
    .leftJoin(answers, eq(answers.id, uploadUses.answerId))
    .innerJoin(questions, eq(questions.id, threadOf))

const OLDEST_FIRST: OrderKey[] = [
  { column: uploads.createdAt, direction: 'asc' },
  { column: uploads.id, direction: 'asc' },
  { column: uploadUses.id, direction: 'asc' },
]

/** Pictures of new members that nobody but they and staff see yet, the one that waits longest first.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function waitingPictures(read: ReadDb, cursor?: string) {
  const behind = cursor ? after(OLDEST_FIRST, decodeCursor(cursor, OLDEST_FIRST)) : undefined
  const rows = await selectWaiting(read)
    .where(and(isWaiting, standsOpenly, behind))
    .orderBy(...orderBy(OLDEST_FIRST))
    .limit(WAITING_SHOWN + 1)
  return pageOf(rows, WAITING_SHOWN, ({ createdAt, id, use }) => [createdAt, id, use])
}
export type WaitingPictures = Awaited<ReturnType<typeof waitingPictures>>

export const countWaitingPictures = (read: ReadDb): Promise<number> =>
  countSome(
    read,
    read
      .select({ use: uploadUses.id })
      .from(uploads)
      .innerJoin(uploadUses, eq(uploadUses.uploadId, uploads.id))
      .leftJoin(answers, eq(answers.id, uploadUses.answerId))
      .innerJoin(questions, eq(questions.id, threadOf))
      .where(and(isWaiting, standsOpenly)),
  )
