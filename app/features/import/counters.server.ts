import { and, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, questions } from '#db/schema/index.ts'
import { visibleAnswerCount } from '../answers/find.server.ts'
import { answerCommentCount, questionCommentCount } from '../comments/comments.server.ts'

/** The last time somebody answered or edited an answer that everybody sees. */
const lastAnswered = sql`(
  select max(case when a.updated_at > a.created_at then a.updated_at else a.created_at end) from answers a
  where a.question_id = ${questions.id} and a.deleted_at is null and a.held_at is null)`

export async function recountAnswersOf(tx: Tx, ids: Iterable<QuestionId>) {
  const list = [...new Set(ids)]
  if (list.length === 0) return
  await tx.update(questions).set({ answerCount: visibleAnswerCount }).where(inArray(questions.id, list))
  await tx
    .update(questions)
    .set({ activityAt: lastAnswered })
    .where(and(inArray(questions.id, list), lt(questions.activityAt, lastAnswered)))
}

export async function recountCommentsOf(
  tx: Tx,
  { questionIds, answerIds }: { questionIds: Iterable<QuestionId>; answerIds: Iterable<AnswerId> },
) {
  const [ofQuestions, ofAnswers] = [[...new Set(questionIds)], [...new Set(answerIds)]]
  if (ofQuestions.length > 0) {
    const counted = { commentCount: questionCommentCount }
    await tx.update(questions).set(counted).where(inArray(questions.id, ofQuestions))
  }
  if (ofAnswers.length > 0) {
    await tx.update(answers).set({ commentCount: answerCommentCount }).where(inArray(answers.id, ofAnswers))
  }
}
