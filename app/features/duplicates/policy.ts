import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Suggestions are guesses: they are shown to whoever may decide alone, and to nobody else. */
export const maySortOut = (viewer: Viewer) => isStaff(viewer)
