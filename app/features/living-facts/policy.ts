import { isStaff } from '../posts/policy.ts'

/** Facts are the staff's word, as official answers are. */
export const mayKeepFacts = isStaff
