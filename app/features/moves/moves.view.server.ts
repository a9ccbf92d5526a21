import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { answers, threadMoves } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Enough for any thread: the rest is in the audit log. */
const SHOWN = 50

/** What staff moved in, out of and within a thread, the newest first. */
export const movesAround = (read: ReadDb, id: QuestionId) =>
  read
    .select()
    .from(threadMoves)
    .where(or(eq(threadMoves.fromId, id), eq(threadMoves.toId, id)))
    .orderBy(desc(threadMoves.id))
    .limit(SHOWN)

/** Of an answer, in characters, white space included: an excerpt of one line is made of it. */
const BEGINNING = 300

/** The answers of a thread that something can be put under, the oldest first. All of them, since a choice has no pages,
 *  and only the beginning of each. */
export const answersToMoveUnder = (read: ReadDb, viewer: Viewer, id: QuestionId) =>
  read
    .select({
      id: answers.id,
      authorId: answers.authorId,
      detachedAt: answers.detachedAt,
      body: sql<string>`substr(${answers.body}, 1, ${BEGINNING})`,
    })
    .from(answers)
    .where(
      and(
        eq(answers.questionId, id),
        isNull(answers.deletedAt),
        isStaff(viewer) ? undefined : isNull(answers.heldAt),
      ),
    )
    .orderBy(asc(answers.createdAt), asc(answers.id))
