import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isLockedFor, isStaff, type PostFacts, type ThreadFacts } from '../posts/policy.ts'
import { DOWNVOTE_REPUTATION, UPVOTE_REPUTATION } from './rules.ts'

/** 0 withdraws. */
export type VoteValue = 1 | -1 | 0

const reputationFor = (value: VoteValue) =>
  value === 0 ? 0 : (value === 1 ? UPVOTE_REPUTATION : DOWNVOTE_REPUTATION).value

/** Never on one's own posts, nor on what is gone or locked. Otherwise withdrawing is always possible. */
export const mayVote = (viewer: Viewer, post: PostFacts, value: VoteValue, thread: ThreadFacts) =>
  viewer !== null &&
  !isLockedFor(viewer, thread) &&
  post.deletedAt === null &&
  !isAuthor(viewer, post) &&
  (isStaff(viewer) || viewer.reputation >= reputationFor(value))
