import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { questionFollows } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleQuestion } from './find.server.ts'

/** Following twice is following. */
export async function follow(tx: Tx, userId: UserId, questionId: QuestionId, now: Date) {
  await tx.insert(questionFollows).values({ userId, questionId, createdAt: now }).onConflictDoNothing()
}

/** @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function followQuestion(db: Db, member: Member, id: QuestionId, now: Date) {
  await db.write(async (tx) => {
    await getVisibleQuestion(tx, member, id)
    await follow(tx, member.id, id, now)
  })
}

export async function unfollowQuestion(db: Db, member: Member, id: QuestionId) {
  await db.write((tx) =>
    tx
      .delete(questionFollows)
      .where(and(eq(questionFollows.userId, member.id), eq(questionFollows.questionId, id))),
  )
}
