import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isLockedFor, isStaff, type PostFacts, type ThreadFacts } from '../posts/policy.ts'
import { EDIT_WINDOW } from './rules.ts'

type CommentFacts = PostFacts & { createdAt: Date }

type Thread = ThreadFacts & { deletedAt: Date | null }

export const mayComment = (viewer: Viewer, post: { deletedAt: Date | null }, thread: Thread) =>
  viewer !== null && post.deletedAt === null && thread.deletedAt === null && !isLockedFor(viewer, thread)

export const mayEditComment = (viewer: Viewer, comment: CommentFacts, thread: ThreadFacts, now: Date) =>
  comment.deletedAt === null &&
  !isLockedFor(viewer, thread) &&
  isAuthor(viewer, comment) &&
  now.getTime() - comment.createdAt.getTime() <= EDIT_WINDOW.ms

export const mayDeleteComment = (viewer: Viewer, comment: CommentFacts) =>
  comment.deletedAt === null && (isAuthor(viewer, comment) || isStaff(viewer))
