import type { UserId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'
import {
  hasEarned,
  isAuthor,
  isLockedFor,
  mayEdit,
  type PostFacts,
  type ThreadFacts,
} from '../posts/policy.ts'
import { EDIT_OTHERS_REPUTATION } from '../posts/rules.ts'

/** Whoever may not edit it at once; what is held or deleted is not there to be made better. */
export const maySuggest = (viewer: Viewer, post: PostFacts, thread: ThreadFacts) =>
  viewer !== null &&
  post.deletedAt === null &&
  post.heldAt === null &&
  !isLockedFor(viewer, thread) &&
  !mayEdit(viewer, post, thread)

interface SuggestionFacts {
  authorId: UserId
}

/** The post's author, staff and members who may edit it, who did not suggest it themselves. */
export const mayReview = (
  viewer: Viewer,
  post: PostFacts,
  thread: ThreadFacts,
  suggestion: SuggestionFacts,
) => mayEdit(viewer, post, thread) && viewer?.id !== suggestion.authorId

export const mayWithdrawSuggestion = (viewer: Viewer, suggestion: SuggestionFacts) =>
  viewer?.id === suggestion.authorId

/** A lock hides nothing. */
export const maySeeSuggestion = (viewer: Viewer, post: PostFacts, suggestion: SuggestionFacts) =>
  mayWithdrawSuggestion(viewer, suggestion) || maySeeAll(viewer) || isAuthor(viewer, post)

/** Whoever may edit what others wrote. */
export const maySeeAll = (viewer: Viewer) => hasEarned(viewer, EDIT_OTHERS_REPUTATION.value)
