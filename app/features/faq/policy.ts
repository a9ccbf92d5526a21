import type { UserId } from '#db/ids.ts'
import type { EntryState } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Official answers are the staff's word: they decide what becomes one, and answer for it. */
export const mayKeepFaq = isStaff

/** Drafts and unpublished entries are for staff. */
export const maySeeEntry = (viewer: Viewer, entry: { state: EntryState }) =>
  entry.state === 'published' || isStaff(viewer)

/** Staff approve or decline what waits; what one wrote oneself only where nobody asks for other eyes any more. */
export const mayDecideOn = (viewer: Viewer, change: { authorId: UserId }, needsSecond: boolean) =>
  mayKeepFaq(viewer) && !(needsSecond && change.authorId === viewer?.id)

/** Whoever wrote a change takes it back. */
export const mayWithdraw = (viewer: Viewer, change: { authorId: UserId }) =>
  mayKeepFaq(viewer) && change.authorId === viewer?.id
