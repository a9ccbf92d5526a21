import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { questions } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isLockedFor, maySee, type ThreadFacts } from '../posts/policy.ts'

export type Question = typeof questions.$inferSelect

const questionById = prepared(
  (read, { id }: Slots<{ id: QuestionId }>) => read.select().from(questions).where(eq(questions.id, id)),
  ({ id }) => ({ question: [id] }),
)

/** For commands, which decide by policy what may be done with it.
 *  @throws AppError `questions.not_found` 404 */
export async function getQuestion(read: ReadDb, id: QuestionId): Promise<Question> {
  const [question] = await questionById(read, { id })
  return question ?? fail('questions.not_found', 404)
}

/** For whoever wants to see it or act on it as a reader does.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function getVisibleQuestion(read: ReadDb, viewer: Viewer, id: QuestionId): Promise<Question> {
  return shownTo(viewer, await getQuestion(read, id))
}

/** @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export function shownTo<Found extends Question>(viewer: Viewer, question: Found | undefined): Found {
  if (question && maySee(viewer, question)) return question
  return question?.deletedAt ? fail('questions.deleted', 410) : fail('questions.not_found', 404)
}

/** @throws AppError `questions.closed`, `questions.locked` 409, `questions.deleted` 410 when it takes no more answers */
export function assertTakesAnswers(viewer: Viewer, question: Question) {
  if (question.deletedAt) fail('questions.deleted', 410)
  if (question.closedAt || question.canonicalId) fail('questions.closed', 409)
  assertUnlocked(viewer, question)
}

/** Before everything that a lock is there to stop.
 *  @throws AppError `questions.locked` 409 */
export function assertUnlocked(viewer: Viewer, thread: ThreadFacts) {
  if (isLockedFor(viewer, thread)) fail('questions.locked', 409)
}
