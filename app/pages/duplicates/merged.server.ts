import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { duplicatesOf } from '~/features/questions/duplicates.view.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'

/** The questions that were merged into one, newest first.
 *  @throws AppError `lists.bad_cursor` 400 and as for reading the question */
export async function mergedPage(read: ReadDb, viewer: Viewer, id: QuestionId, cursor: string | undefined) {
  const question = await getVisibleQuestion(read, viewer, id)
  const { title, language } = question
  return {
    question: { title, language, path: questionPath(question) },
    ...(await duplicatesOf(read, id, cursor)),
  }
}

export type MergedPage = Awaited<ReturnType<typeof mergedPage>>
