import type { ReadDb } from '#db/client.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { phrasesAt } from '~/features/phrases/phrases.view.server.ts'
import type { Place } from '~/features/phrases/place.server.ts'
import { getQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'

export type AskedAsPage = Awaited<ReturnType<typeof askedAsPage>>

/** The words by which a thread or an official answer is found, as staff see them.
 *  @throws AppError `questions.not_found`, `faq.not_found` 404 */
export async function askedAsPage(read: ReadDb, staff: Member, place: Place) {
  return { subject: await subjectAt(read, staff, place), phrases: await phrasesAt(read, place) }
}

async function subjectAt(read: ReadDb, staff: Member, place: Place) {
  if ('questionId' in place) {
    const question = await getQuestion(read, place.questionId)
    return { path: questionPath(question), title: question.title, language: question.language }
  }
  const { id, title, language } = await getEntry(read, staff, place.entryId)
  return { path: `/mod/faq/${id}`, title, language }
}
