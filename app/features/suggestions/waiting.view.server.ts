import {
  and,
  asc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import type { AnswerId, QuestionId, SuggestionId, UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import type { Slots } from '#db/prepared.server.ts'
import { answers, questions, suggestedEdits } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { maySeeAll } from './policy.ts'
import { SUGGESTIONS_PER_PAGE } from './rules.ts'

const OLDEST: OrderKey[] = [
  { column: suggestedEdits.createdAt, direction: 'asc' },
  { column: suggestedEdits.id, direction: 'asc' },
]

/** What waits on posts that stand, with its thread. */
const waiting = (read: ReadDb) =>
  read
    .select({
      ...getTableColumns(suggestedEdits),
      thread: {
        id: questions.id,
        slug: questions.slug,
        title: questions.title,
        language: questions.language,
      },
      postRevision: sql<number>`coalesce(${answers.revision}, ${questions.revision})`.mapWith(Number),
    })
    .from(suggestedEdits)
    .leftJoin(answers, eq(answers.id, suggestedEdits.answerId))
    .innerJoin(
      questions,
      eq(questions.id, sql`coalesce(${suggestedEdits.questionId}, ${answers.questionId})`),
    )

const stands = and(
  eq(suggestedEdits.state, 'waiting'),
  isNull(questions.deletedAt),
  isNull(questions.heldAt),
  isNull(answers.deletedAt),
  isNull(answers.heldAt),
)

/** Suggested edits that wait, the longest waiting first: those that this viewer may look at.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function waitingSuggestions(
  read: ReadDb,
  viewer: Viewer,
  { cursor, limit = SUGGESTIONS_PER_PAGE }: { cursor?: string | undefined; limit?: number | undefined } = {},
) {
  const behind = cursor ? after(OLDEST, decodeCursor(cursor, OLDEST)) : undefined
  const rows = await waiting(read)
    .where(and(stands, concerning(viewer), behind))
    .orderBy(...orderBy(OLDEST))
    .limit(limit + 1)
  return pageOf(rows, limit, (row) => [row.createdAt, row.id])
}

/** All for whoever may edit anything; for others what they wrote, and what is suggested for it. */
function concerning(viewer: Viewer): SQL | undefined {
  if (viewer === null) return sql`1 = 0`
  if (maySeeAll(viewer)) return undefined
  return isOf(viewer.id)
}

const isOf = (viewerId: UserId | Placeholder<string, UserId>) =>
  or(eq(suggestedEdits.authorId, viewerId), eq(postAuthorId, viewerId))

const postAuthorId = sql<UserId | null>`case when ${suggestedEdits.answerId} is null
  then ${questions.authorId} else ${answers.authorId} end`

export const countWaitingSuggestions = (read: ReadDb) =>
  countSome(
    read,
    read
      .select({ id: suggestedEdits.id })
      .from(suggestedEdits)
      .leftJoin(answers, eq(answers.id, suggestedEdits.answerId))
      .innerJoin(
        questions,
        eq(questions.id, sql`coalesce(${suggestedEdits.questionId}, ${answers.questionId})`),
      )
      .where(stands),
  )

export interface SuggestionMark {
  id: SuggestionId
  answerId: AnswerId | null
}

interface ThreadGiven {
  id: QuestionId
  viewerId: UserId
  /** `maySeeAll` */
  seesSuggestions: boolean
}

/** Those in a thread that this viewer may look at, as a column beside the question. */
export const suggestionsIn = (read: ReadDb, { id, viewerId, seesSuggestions }: Slots<ThreadGiven>) =>
  listColumn<SuggestionMark>(
    read
      .select({ id: suggestedEdits.id, answerId: suggestedEdits.answerId })
      .from(suggestedEdits)
      .leftJoin(answers, eq(answers.id, suggestedEdits.answerId))
      .innerJoin(
        questions,
        eq(questions.id, sql`coalesce(${suggestedEdits.questionId}, ${answers.questionId})`),
      )
      .where(and(stands, isInThread(read, id), or(sql`${seesSuggestions}`, isOf(viewerId))))
      .orderBy(asc(suggestedEdits.id)),
  )

/** In two parts, each found by its index. */
const isInThread = (read: ReadDb, id: Placeholder<string, QuestionId>) =>
  or(
    eq(suggestedEdits.questionId, id),
    inArray(
      suggestedEdits.answerId,
      read.select({ id: answers.id }).from(answers).where(eq(answers.questionId, id)),
    ),
  )
