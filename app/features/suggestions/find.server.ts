import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { SuggestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { suggestedEdits } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import { maySeeSuggestion } from './policy.ts'

export type Suggestion = typeof suggestedEdits.$inferSelect

/** A suggestion, the post that it is about, and that one's thread.
 *  @throws AppError `suggestions.not_found` 404 · `suggestions.forbidden` 403 · as for reading the post */
export async function getSuggestion(read: ReadDb, viewer: Viewer, id: SuggestionId) {
  const [suggestion] = await read.select().from(suggestedEdits).where(eq(suggestedEdits.id, id))
  if (!suggestion) fail('suggestions.not_found', 404)
  const found = await postOf(read, viewer, suggestion)
  assertAllowed(maySeeSuggestion(viewer, found.post, suggestion), 'suggestions.forbidden')
  return { suggestion, ...found }
}

async function postOf(read: ReadDb, viewer: Viewer, { questionId, answerId }: Suggestion) {
  if (questionId !== null) {
    const question = await getVisibleQuestion(read, viewer, questionId)
    return { post: question, question, ref: questionRef(questionId) }
  }
  const id = answerId ?? fail('suggestions.not_found', 404)
  const { answer, question } = await getVisibleAnswer(read, viewer, id)
  return { post: answer, question, ref: answerRef(id) }
}
