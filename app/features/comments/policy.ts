import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isStaff, type PostFacts } from '../posts/policy.ts'
import { EDIT_WINDOW } from './rules.ts'

type CommentFacts = PostFacts & { createdAt: Date }

export const mayEditComment = (viewer: Viewer, comment: CommentFacts, now: Date) =>
  comment.deletedAt === null &&
  isAuthor(viewer, comment) &&
  now.getTime() - comment.createdAt.getTime() <= EDIT_WINDOW.ms

export const mayDeleteComment = (viewer: Viewer, comment: CommentFacts) =>
  comment.deletedAt === null && (isAuthor(viewer, comment) || isStaff(viewer))
