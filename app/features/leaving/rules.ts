import { timeRule } from '../settings/rule.server.ts'

/** Long enough for the mail to be read by whose account it really is, and for a bad day to pass. */
export const LEAVING = timeRule('leaving.days', 14, { min: 1, max: 90, unit: 'days' })
/** Accounts that are looked up at once. */
export const LEAVING_BATCH = 100
/** Threads that are told of in one transaction. */
export const TOLD_BATCH = 200
