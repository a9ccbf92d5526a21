import type { Viewer } from '../accounts/viewer.ts'
import { hasEarned, isAuthor, type PostFacts } from '../posts/policy.ts'
import { FLAG_REPUTATION } from './rules.ts'

export const mayFlagAtAll = (viewer: Viewer) => hasEarned(viewer, FLAG_REPUTATION.value)

/** Whoever has earned it, of what others wrote; what is hidden already is in the queue. */
export const mayFlag = (viewer: Viewer, post: PostFacts) =>
  mayFlagAtAll(viewer) && !isAuthor(viewer, post) && post.deletedAt === null && post.heldAt === null
