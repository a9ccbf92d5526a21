import type { AnswerId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'
import {
  hasEarned,
  isAuthor,
  isLockedFor,
  isStaff,
  type PostFacts,
  type ThreadFacts,
} from '../posts/policy.ts'
import { ANSWER_REPUTATION } from '../posts/rules.ts'

interface QuestionFacts extends PostFacts, ThreadFacts {
  acceptedAnswerId: AnswerId | null
  closedAt: Date | null
  canonicalId: unknown
  protectedAt: Date | null
}

/** What is known of somebody in a thread. */
interface Standing {
  hasAnswered: boolean
  isNew: boolean
}

export const mayAnswerAtAll = (viewer: Viewer) => hasEarned(viewer, ANSWER_REPUTATION.value)

/** One answer per person; closed and repeated questions take none, protected ones none of new members. */
export const mayAnswer = (viewer: Viewer, question: QuestionFacts, { hasAnswered, isNew }: Standing) =>
  mayAnswerAtAll(viewer) &&
  !hasAnswered &&
  !isLockedFor(viewer, question) &&
  (question.protectedAt === null || !isNew) &&
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
