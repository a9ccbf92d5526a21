import type { AnswerId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isStaff, type PostFacts } from '../posts/policy.ts'

interface QuestionFacts extends PostFacts {
  acceptedAnswerId: AnswerId | null
  closedAt: Date | null
  canonicalId: unknown
}

/** One answer per person; closed and repeated questions take none. */
export const mayAnswer = (viewer: Viewer, question: QuestionFacts, hasAnswered: boolean) =>
  viewer !== null &&
  !hasAnswered &&
  question.deletedAt === null &&
  question.closedAt === null &&
  question.canonicalId === null

/** The asker knows what helped; staff speak for askers who do not come back. */
export const mayAccept = (viewer: Viewer, question: Pick<PostFacts, 'authorId'>) =>
  isStaff(viewer) || isAuthor(viewer, question)

/** What was accepted is somebody else's solution as well: then only staff take it away. */
export const mayDeleteAnswer = (
  viewer: Viewer,
  answer: PostFacts & { id: AnswerId },
  question: { acceptedAnswerId: AnswerId | null },
) =>
  answer.deletedAt === null &&
  (isStaff(viewer) || (isAuthor(viewer, answer) && question.acceptedAnswerId !== answer.id))
