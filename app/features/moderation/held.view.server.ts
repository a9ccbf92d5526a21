import { and, asc, count, eq, isNotNull, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { answers, comments, questions, users } from '#db/schema/index.ts'
import { kindsHeldFor } from '~/guard/likely.ts'

const SHOWN = 50

/** What waits for approval, the oldest first: a post that nobody looks at is a post lost. */
export async function heldPosts(read: ReadDb) {
  const rows = await heldAmong(read, 'question', {
    table: questions,
    questionId: questions.id,
    title: questions.title,
  })
    .unionAll(heldAmong(read, 'answer', { table: answers, questionId: answers.questionId, title: NONE }))
    .unionAll(heldAmong(read, 'comment', { table: comments, questionId: comments.questionId, title: NONE }))
    .orderBy(asc(sql`held_at`), sql`kind desc`, sql`id`)
    .limit(SHOWN)
  return rows.map((row) => ({ ...row, secrets: kindsHeldFor(row.heldFor ?? '') }))
}

type Posts = typeof questions | typeof answers | typeof comments
type PostKind = 'question' | 'answer' | 'comment'
const NONE = sql`null`

interface Among {
  table: Posts
  questionId: SQLWrapper
  title: SQLWrapper
}

const heldAmong = (read: ReadDb, kind: PostKind, { table, questionId, title }: Among) =>
  read
    .select({
      kind: sql<PostKind>`${sql.raw(`'${kind}'`)}`.as('kind'),
      id: numberFrom(table.id).as('id'),
      questionId: numberFrom(questionId).as('question_id'),
      title: sql<string | null>`${title}`.as('title'),
      ...{ text: table.bodyText, language: table.language, heldAt: table.heldAt, heldFor: table.heldFor },
      handle: users.handle,
    })
    .from(table)
    .leftJoin(users, eq(users.id, table.authorId))
    .where(isHeld(table))

const isHeld = (table: Posts) => and(isNotNull(table.heldAt), isNull(table.deletedAt))

const numberFrom = (column: SQLWrapper) => sql<number>`${column}`.mapWith(Number)

/** In one query: it stands over every page of staff. */
export async function heldCount(read: ReadDb): Promise<number> {
  const rows = await countHeld(read, questions)
    .unionAll(countHeld(read, answers))
    .unionAll(countHeld(read, comments))
  return rows.reduce((sum, { held }) => sum + held, 0)
}

const countHeld = (read: ReadDb, table: Posts) =>
  read.select({ held: count() }).from(table).where(isHeld(table))
