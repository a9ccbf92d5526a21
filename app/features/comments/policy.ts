import type { Viewer } from '../accounts/viewer.ts'
import {
  hasEarned,
  isAuthor,
  isLockedFor,
  isStaff,
  type PostFacts,
  type ThreadFacts,
} from '../posts/policy.ts'
import { COMMENT_REPUTATION } from '../posts/rules.ts'
import { EDIT_WINDOW } from './rules.ts'

type CommentFacts = PostFacts & { createdAt: Date }

type Thread = ThreadFacts & Pick<PostFacts, 'authorId' | 'deletedAt'>

/** Whoever asked can always say what helpers want to know. */
export const mayCommentAtAll = (viewer: Viewer, thread: Pick<PostFacts, 'authorId'>) =>
  isAuthor(viewer, thread) || hasEarned(viewer, COMMENT_REPUTATION.value)

export const mayComment = (viewer: Viewer, post: { deletedAt: Date | null }, thread: Thread) =>
  mayCommentAtAll(viewer, thread) &&
  post.deletedAt === null &&
  thread.deletedAt === null &&
  !isLockedFor(viewer, thread)

export const mayEditComment = (viewer: Viewer, comment: CommentFacts, thread: ThreadFacts, now: Date) =>
  comment.deletedAt === null &&
  !isLockedFor(viewer, thread) &&
  isAuthor(viewer, comment) &&
  now.getTime() - comment.createdAt.getTime() <= EDIT_WINDOW.ms

export const mayDeleteComment = (viewer: Viewer, comment: CommentFacts) =>
  comment.deletedAt === null && (isAuthor(viewer, comment) || isStaff(viewer))
