import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { answers, questions } from '#db/schema/index.ts'
import { reverseForPost, takeBackAcceptance } from '../reputation/reputation.server.ts'

/** For 'points.due': what a post that is still deleted earned is taken back, and so is an acceptance that is gone.
 *  Doing it again changes nothing. */
export async function settlePoints(
  tx: Tx,
  due: { questionId: number | null; answerId: number | null },
  now: Date,
) {
  if (due.answerId !== null) await settleAnswer(tx, due.answerId as AnswerId, now)
  else await settleQuestion(tx, due.questionId as QuestionId, now)
}

async function settleAnswer(tx: Tx, id: AnswerId, now: Date) {
  const [row] = await tx
    .select({
      deletedAt: answers.deletedAt,
      acceptedId: questions.acceptedAnswerId,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(answers.id, id))
  if (!row) return
  if (row.acceptedId !== id) await takeBackAcceptance(tx, id, now)
  if (row.deletedAt) await reverseForPost(tx, answerRef(id), now)
}

async function settleQuestion(tx: Tx, id: QuestionId, now: Date) {
  const [row] = await tx
    .select({ deletedAt: questions.deletedAt })
    .from(questions)
    .where(eq(questions.id, id))
  if (row?.deletedAt) await reverseForPost(tx, questionRef(id), now)
}
