const SECOND_MS = 1_000
const DAY_MS = 24 * 3_600 * SECOND_MS

/** Added up in memory and written this often: neither a search nor a page that is read costs a write. */
export const LEDGER_FLUSH_MS = 10 * SECOND_MS
/** A year, and the month before it to compare with. */
export const LEDGER_KEPT_MS = 400 * DAY_MS
/** "Counted already today" that is remembered, and rows that wait to be written, at most: past the first the oldest
 *  are forgotten and may count twice, what a flood brings past the second is not counted. */
export const MAX_REMEMBERED = 200_000
export const MAX_WAITING = 10_000
/** Rows of one statement. */
export const WRITE_BATCH = 200

/** More than half would be the usual order, not a comparison. */
export const MAX_HELD_OUT_PERCENT = 50
/** Of fewer searches a share says nothing: by chance alone it is off by ten points and more. */
export const LEAST_OF_A_GROUP = 100
