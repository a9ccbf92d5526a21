import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isStaff, type PostFacts } from '../posts/policy.ts'
import { CLOSE_REPUTATION } from './rules.ts'

interface QuestionFacts extends PostFacts {
  id: QuestionId
  authorId: UserId | null
  acceptedAnswerId: AnswerId | null
  answerCount: number
  canonicalId: QuestionId | null
  closedAt: Date | null
}

/** Answers that helped others outlive the asker's wish: then the name can be taken off instead. */
export const mayDeleteQuestion = (viewer: Viewer, question: QuestionFacts, hasUpvotedAnswer: boolean) =>
  question.deletedAt === null &&
  (isStaff(viewer) ||
    (isAuthor(viewer, question) &&
      question.acceptedAnswerId === null &&
      question.answerCount <= 1 &&
      !hasUpvotedAnswer))

const isOpenForJudgement = (question: QuestionFacts) =>
  question.deletedAt === null && question.closedAt === null && question.canonicalId === null

/** Staff close at once, members by three votes. */
export const mayVoteToClose = (viewer: Viewer, question: QuestionFacts) =>
  isOpenForJudgement(question) && (isStaff(viewer) || (viewer?.reputation ?? 0) >= CLOSE_REPUTATION.value)

export const mayReopen = (viewer: Viewer, question: QuestionFacts) =>
  isStaff(viewer) && (question.closedAt !== null || question.canonicalId !== null)

/** Anyone may say which question is repeated; whose word decides is `mayDecideDuplicate`. */
export const mayProposeDuplicate = (viewer: Viewer, question: QuestionFacts) =>
  viewer !== null && isOpenForJudgement(question)

/** The asker's "yes, that answers it", or one moderator. */
export const mayDecideDuplicate = (viewer: Viewer, question: QuestionFacts) =>
  isStaff(viewer) || isAuthor(viewer, question)

/** The asker knows them, staff hear them. */
export const mayGiveFacts = (viewer: Viewer, question: PostFacts) =>
  question.deletedAt === null && (isStaff(viewer) || isAuthor(viewer, question))

/** Locking and protecting are decisions about people: staff make them. */
export const mayLock = (viewer: Viewer, question: PostFacts) => isStaff(viewer) && question.deletedAt === null

/** To put posts elsewhere changes what people said to whom: staff alone do it. */
export const mayMovePosts = (viewer: Viewer) => isStaff(viewer)
