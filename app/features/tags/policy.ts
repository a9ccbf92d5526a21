import type { Viewer } from '../accounts/viewer.ts'
import { EDIT_TAGS_REPUTATION } from './rules.ts'

export const mayEditTags = (viewer: Viewer) =>
  viewer !== null && (viewer.isStaff || viewer.reputation >= EDIT_TAGS_REPUTATION.value)

/** Whoever may say what tags mean may make one. */
export const mayCreateTags = (viewer: Viewer) => mayEditTags(viewer)
