import type { Viewer } from '~/features/accounts/viewer.ts'
import type { ShownAnswer } from '~/features/answers/find.server.ts'
import { mayAccept, mayAnswer, mayDeleteAnswer } from '~/features/answers/policy.ts'
import type { Comment } from '~/features/comments/comments.view.server.ts'
import { mayComment, mayDeleteComment, mayEditComment } from '~/features/comments/policy.ts'
import { mayKeepFaq } from '~/features/faq/policy.ts'
import { mayFlag } from '~/features/flags/policy.ts'
import { mayKeepPhrases } from '~/features/phrases/policy.ts'
import { isStaff, mayApprove, mayDetachName, mayEdit, mayRestore } from '~/features/posts/policy.ts'
import type { Question } from '~/features/questions/find.server.ts'
import {
  mayDeleteQuestion,
  mayGiveFacts,
  mayLock,
  mayMovePosts,
  mayProposeDuplicate,
  mayReopen,
  mayVoteToClose,
} from '~/features/questions/policy.ts'
import { maySuggest } from '~/features/suggestions/policy.ts'
import { mayHandOff } from '~/features/support/policy.ts'
import { mayVote } from '~/features/votes/policy.ts'

/** Which buttons a reader sees: the policies that the commands assert, asked once for the page. */
export const questionPermissions = (
  viewer: Viewer,
  question: Question,
  standing: { hasAnswered: boolean; isNew: boolean; hasUpvotedAnswer: boolean },
) => ({
  voteUp: mayVote(viewer, question, 1, question),
  voteDown: mayVote(viewer, question, -1, question),
  edit: mayEdit(viewer, question, question),
  suggest: maySuggest(viewer, question, question),
  delete: mayDeleteQuestion(viewer, question, standing.hasUpvotedAnswer),
  restore: mayRestore(viewer, question),
  detachName: mayDetachName(viewer, question),
  close: mayVoteToClose(viewer, question),
  reopen: mayReopen(viewer, question),
  proposeDuplicate: mayProposeDuplicate(viewer, question),
  giveFacts: mayGiveFacts(viewer, question),
  handOff: mayHandOff(viewer, question),
  answer: mayAnswer(viewer, question, standing),
  comment: mayComment(viewer, question, question),
  accept: mayAccept(viewer, question),
  lock: mayLock(viewer, question),
  move: mayMovePosts(viewer),
  keepPhrases: mayKeepPhrases(viewer),
  purge: isStaff(viewer),
  flag: mayFlag(viewer, question),
})

export function answerPermissions(viewer: Viewer, answer: ShownAnswer, question: Question) {
  const inThread = question.deletedAt === null && answer.deletedAt === null
  const stands = inThread && answer.heldAt === null
  const canBeSolved = question.closedAt === null && question.canonicalId === null
  return {
    voteUp: mayVote(viewer, answer, 1, question),
    voteDown: mayVote(viewer, answer, -1, question),
    edit: mayEdit(viewer, answer, question),
    suggest: inThread && maySuggest(viewer, answer, question),
    delete: mayDeleteAnswer(viewer, answer, question),
    restore: mayRestore(viewer, answer),
    detachName: mayDetachName(viewer, answer),
    approve: mayApprove(viewer, answer),
    accept: mayAccept(viewer, question) && stands && canBeSolved,
    promote: mayKeepFaq(viewer) && stands,
    move: mayMovePosts(viewer) && stands,
    comment: mayComment(viewer, answer, question),
    flag: inThread && mayFlag(viewer, answer),
  }
}

export const commentPermissions = (viewer: Viewer, comment: Comment, question: Question, now: Date) => ({
  edit: mayEditComment(viewer, comment, question, now),
  delete: mayDeleteComment(viewer, comment),
  move: mayMovePosts(viewer) && comment.heldAt === null && question.deletedAt === null,
  flag: mayFlag(viewer, comment),
})
