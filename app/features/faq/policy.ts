import type { EntryState } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Official answers are the staff's word: they decide what becomes one, and answer for it. */
export const mayKeepFaq = isStaff

/** Drafts and unpublished entries are for staff. */
export const maySeeEntry = (viewer: Viewer, entry: { state: EntryState }) =>
  entry.state === 'published' || isStaff(viewer)
