import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Who voted for whom is nobody's business but theirs who have to judge it. */
export const mayJudgeVotes = (viewer: Viewer) => isStaff(viewer)
