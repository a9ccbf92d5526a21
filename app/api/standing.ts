import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { fail } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'

/** Commands refuse to change what is deleted with 403, as its button is not there; a program is told 410, its
 *  author too.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function standingQuestion(read: ReadDb, member: Member, id: QuestionId) {
  const question = await getVisibleQuestion(read, member, id)
  return question.deletedAt ? fail('questions.deleted', 410) : question
}

/** @throws AppError `answers.not_found` 404 · `answers.deleted`, `questions.deleted` 410 */
export async function standingAnswer(read: ReadDb, member: Member, id: AnswerId) {
  const { answer, question } = await getVisibleAnswer(read, member, id)
  if (question.deletedAt) fail('questions.deleted', 410)
  return answer.deletedAt ? fail('answers.deleted', 410) : answer
}
