/** Long enough for the mail to be read by whose account it really is, and for a bad day to pass. */
export const LEAVING_DAYS = 14
export const LEAVING_MS = LEAVING_DAYS * 24 * 3_600_000
/** Accounts that are looked up at once. */
export const LEAVING_BATCH = 100
/** Threads that are told of in one transaction. */
export const TOLD_BATCH = 200
