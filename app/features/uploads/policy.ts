import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

export const mayApprovePictures = (viewer: Viewer) => isStaff(viewer)
