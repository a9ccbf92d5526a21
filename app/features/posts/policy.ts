import type { UserId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { ASK_REPUTATION, EDIT_OTHERS_REPUTATION } from './rules.ts'

/** What the rules below ask of a post. */
export interface PostFacts {
  authorId: UserId | null
  deletedAt: Date | null
  heldAt: Date | null
}

export const isAuthor = (viewer: Viewer, post: Pick<PostFacts, 'authorId'>) =>
  viewer !== null && viewer.id === post.authorId

export const isStaff = (viewer: Viewer) => viewer?.isStaff ?? false

/** What reputation opens is open to staff by their role. */
export const hasEarned = (viewer: Viewer, reputation: number) =>
  viewer !== null && (viewer.isStaff || viewer.reputation >= reputation)

export const mayAsk = (viewer: Viewer) => hasEarned(viewer, ASK_REPUTATION.value)

/** What stands of the thread that a post is in: a question is a thread itself. */
export interface ThreadFacts {
  lockedAt: Date | null
}

/** Nobody but staff answers, comments, edits or votes in a locked thread. */
export const isLockedFor = (viewer: Viewer, thread: ThreadFacts) =>
  thread.lockedAt !== null && !isStaff(viewer)

/** Deleted and held posts are seen by staff and their author only. */
export const maySee = (viewer: Viewer, post: PostFacts) =>
  (post.deletedAt === null && post.heldAt === null) || isStaff(viewer) || isAuthor(viewer, post)

export const mayEdit = (viewer: Viewer, post: PostFacts, thread: ThreadFacts) =>
  post.deletedAt === null &&
  !isLockedFor(viewer, thread) &&
  (isAuthor(viewer, post) || hasEarned(viewer, EDIT_OTHERS_REPUTATION.value))

/** Who may bring a deleted post back: its author, when nobody else deleted it, and staff. */
export const mayRestore = (viewer: Viewer, post: PostFacts & { deletedById: UserId | null }) =>
  post.deletedAt !== null && (isStaff(viewer) || (isAuthor(viewer, post) && viewer?.id === post.deletedById))

/** A revealed identity cannot be taken back by editing: the author may take the name off. */
export const mayDetachName = (viewer: Viewer, post: PostFacts & { detachedAt: Date | null }) =>
  isAuthor(viewer, post) && post.detachedAt === null && post.deletedAt === null

export const mayApprove = (viewer: Viewer, post: PostFacts) => isStaff(viewer) && post.heldAt !== null
