import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, comments, votes } from '#db/schema/index.ts'

/** Questions in whose thread somebody here answered, commented or voted. Votes are never imported rows; answers and
 *  comments of this forum have no source. */
export async function engagedQuestions(tx: Tx, ids: QuestionId[]): Promise<Set<QuestionId>> {
  if (ids.length === 0) return new Set()
  const answered = await tx
    .selectDistinct({ id: answers.questionId })
    .from(answers)
    .where(and(inArray(answers.questionId, ids), isNull(answers.sourceUrl), isNull(answers.deletedAt)))
  const commented = await tx
    .selectDistinct({ id: comments.questionId })
    .from(comments)
    .where(and(inArray(comments.questionId, ids), isNull(comments.sourceUrl), isNull(comments.deletedAt)))
  const voted = await tx
    .selectDistinct({ id: votes.questionId })
    .from(votes)
    .where(inArray(votes.questionId, ids))
  const votedOnAnswers = await tx
    .selectDistinct({ id: answers.questionId })
    .from(answers)
    .innerJoin(votes, eq(votes.answerId, answers.id))
    .where(inArray(answers.questionId, ids))
  return new Set([...answered, ...commented, ...voted, ...votedOnAnswers].flatMap(({ id }) => id ?? []))
}

/** Answers on which somebody here commented or voted. */
export async function engagedAnswers(tx: Tx, ids: AnswerId[]): Promise<Set<AnswerId>> {
  if (ids.length === 0) return new Set()
  const commented = await tx
    .selectDistinct({ id: comments.answerId })
    .from(comments)
    .where(and(inArray(comments.answerId, ids), isNull(comments.sourceUrl), isNull(comments.deletedAt)))
  const voted = await tx
    .selectDistinct({ id: votes.answerId })
    .from(votes)
    .where(inArray(votes.answerId, ids))
  return new Set([...commented, ...voted].flatMap(({ id }) => id ?? []))
}
