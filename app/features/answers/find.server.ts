import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { answers, questions } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Authored } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { maySee } from '../posts/policy.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'

export type Answer = typeof answers.$inferSelect
/** What readers see of one. */
export type ShownAnswer = Omit<Answer, 'bodyText'>
/** With its author, and what the viewer voted on it. */
export type AnswerInThread = ShownAnswer & Authored & { viewerVote: number | null }

/** @throws AppError `answers.not_found` 404 */
export async function getAnswer(read: ReadDb, id: AnswerId): Promise<Answer> {
  const [answer] = await read.select().from(answers).where(eq(answers.id, id))
  return answer ?? fail('answers.not_found', 404)
}

/** The answer and its question, when this viewer may see both.
 *  @throws AppError `answers.not_found` 404 · `answers.deleted` 410 · as `getVisibleQuestion` */
export async function getVisibleAnswer(read: ReadDb, viewer: Viewer, id: AnswerId) {
  const answer = await getAnswer(read, id)
  const question = await getVisibleQuestion(read, viewer, answer.questionId)
  if (maySee(viewer, answer)) return { answer, question }
  return answer.deletedAt ? fail('answers.deleted', 410) : fail('answers.not_found', 404)
}

type OwnGiven = Slots<{ questionId: QuestionId; userId: UserId }>

const isOwn = ({ questionId, userId }: OwnGiven) =>
  and(
    eq(answers.questionId, questionId),
    eq(answers.authorId, userId),
    isNull(answers.deletedAt),
    isNull(answers.sourceUrl),
  )

const answersBy = prepared((read, slots: OwnGiven) =>
  read.select({ id: answers.id }).from(answers).where(isOwn(slots)),
)

/** Once when this person's answer stands there, as a column beside the question. */
export const ownAnswersIn = (read: ReadDb, slots: OwnGiven) => read.$count(answers, isOwn(slots))

/** Whether this person's answer stands there already (imported ones do not count: another site's rule). */
export async function ownAnswerTo(read: ReadDb, userId: UserId, questionId: QuestionId) {
  const [own] = await answersBy(read, { questionId, userId })
  return own?.id
}

/** Answers that everybody sees: the one formula, for commands and for `doctor`. */
export const visibleAnswerCount = sql<number>`(
  select count(*) from answers a where a.question_id = ${questions.id} and a.deleted_at is null and a.held_at is null)`

export async function recountAnswers(tx: Tx, questionId: QuestionId) {
  await tx.update(questions).set({ answerCount: visibleAnswerCount }).where(eq(questions.id, questionId))
}
