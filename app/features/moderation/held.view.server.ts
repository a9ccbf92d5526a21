import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { answers, comments, questions, users } from '#db/schema/index.ts'
import { kindsHeldFor } from '~/guard/likely.ts'

/** Of each kind, the oldest first. */
const SHOWN = 50

/** What waits for approval: a post that nobody looks at is a post lost. */
export async function heldPosts(read: ReadDb) {
  const kinds = [
    ['question', questions, questions.id],
    ['answer', answers, answers.questionId],
    ['comment', comments, comments.questionId],
  ] as const
  const found = []
  for (const [kind, table, questionId] of kinds) {
    const rows = await read
      .select({
        ...{
          id: sql<number>`${table.id}`.mapWith(Number),
          questionId: sql<number>`${questionId}`.mapWith(Number),
        },
        ...{ text: table.bodyText, language: table.language, heldAt: table.heldAt, heldFor: table.heldFor },
        handle: users.handle,
      })
      .from(table)
      .leftJoin(users, eq(users.id, table.authorId))
      .where(and(isNotNull(table.heldAt), isNull(table.deletedAt)))
      .orderBy(asc(table.heldAt))
      .limit(SHOWN)
    found.push(...rows.map((row) => ({ kind, ...row, secrets: kindsHeldFor(row.heldFor ?? '') })))
  }
  return found
}

export async function heldCount(read: ReadDb): Promise<number> {
  let held = 0
  for (const table of [questions, answers, comments])
    held += await read.$count(table, and(isNotNull(table.heldAt), isNull(table.deletedAt)))
  return held
}
