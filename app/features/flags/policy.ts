import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, type PostFacts } from '../posts/policy.ts'

/** Whoever is logged in, of what others wrote; what is hidden already is in the queue. */
export const mayFlag = (viewer: Viewer, post: PostFacts) =>
  viewer !== null && !isAuthor(viewer, post) && post.deletedAt === null && post.heldAt === null
