import { isStaff } from '../posts/policy.ts'

/** What a thread is found by decides what people read first: the word of staff. */
export const mayKeepPhrases = isStaff
