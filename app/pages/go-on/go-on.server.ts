import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { isAppError } from '~/errors.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { placeOf } from '../thread/places.server.ts'

/** The thread that a form was sent to; undefined: it is about something else, or is not seen any more.
 *  @param path where the form was sent: `/answers/12/vote` */
export async function threadOf(read: ReadDb, viewer: Viewer, path: string) {
  const [, kind, digits] = /^\/(questions|answers)\/(\d{1,15})\//.exec(path) ?? []
  if (!kind) return undefined
  try {
    return await (kind === 'answers' ? ofAnswer : ofQuestion)(read, viewer, Number(digits))
  } catch (error) {
    if (isAppError(error)) return undefined
    throw error
  }
}

async function ofAnswer(read: ReadDb, viewer: Viewer, number: number) {
  const post = answerRef(number as AnswerId)
  const { question } = await getVisibleAnswer(read, viewer, post.id)
  return { title: question.title, language: question.language, path: await placeOf(read, viewer, post) }
}

async function ofQuestion(read: ReadDb, viewer: Viewer, number: number) {
  const post = questionRef(number as QuestionId)
  const { title, language } = await getVisibleQuestion(read, viewer, post.id)
  return { title, language, path: await placeOf(read, viewer, post) }
}
