const HOUR_MS = 60 * 60_000

/** Rows of the outbox that are looked at to say how it is: counting a million of them, after an import, would hold every
 *  request up. The oldest, which wait longest, are among them. */
export const MOST_COUNTED = 10_000
/** Failing rows that a page shows: who has more has one cause for all. */
export const FAILING_SHOWN = 50

/** What is counted is written this often. */
export const TALLY_FLUSH_MS = 10_000
/** "In the last day" is shown; by whole hours that is a little more. */
export const DAY_MS = 24 * HOUR_MS
export const HOURS_KEPT_MS = 48 * HOUR_MS
/** Whoever gives a job up says why: enough for a word, and no more than is read. */
export const DROP_REASON_LENGTH = { min: 5, max: 300 }
