import type { UserId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff, mayEdit, type PostFacts } from '../posts/policy.ts'
import { EDIT_OTHERS_REPUTATION } from '../posts/rules.ts'

/** Whoever may not edit it at once; what is held or deleted is not there to be made better. */
export const maySuggest = (viewer: Viewer, post: PostFacts) =>
  viewer !== null && post.deletedAt === null && post.heldAt === null && !mayEdit(viewer, post)

interface SuggestionFacts {
  authorId: UserId
}

/** The post's author, staff and members who may edit it, who did not suggest it themselves. */
export const mayReview = (viewer: Viewer, post: PostFacts, suggestion: SuggestionFacts) =>
  mayEdit(viewer, post) && viewer?.id !== suggestion.authorId

export const mayWithdrawSuggestion = (viewer: Viewer, suggestion: SuggestionFacts) =>
  viewer?.id === suggestion.authorId

export const maySeeSuggestion = (viewer: Viewer, post: PostFacts, suggestion: SuggestionFacts) =>
  mayWithdrawSuggestion(viewer, suggestion) || mayReview(viewer, post, suggestion)

/** Whoever may edit what others wrote. */
export const maySeeAll = (viewer: Viewer) =>
  isStaff(viewer) || (viewer?.reputation ?? 0) >= EDIT_OTHERS_REPUTATION
