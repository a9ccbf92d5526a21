const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Other processes' rows, and those to be tried again, are looked for this often; our own wake the worker at once. */
export const POLL_MS = SECOND_MS
/** What is published in a burst is done together. */
export const COLLECT_MS = 20
/** As many documents as one call of a search engine takes well. */
export const CLAIM_SIZE = 100
/** Longer than any handler takes: after that the worker is taken for dead. */
export const CLAIM_MS = MINUTE_MS

/** What keeps a worker from its outbox is written into the log this often while it stays the same. */
export const TROUBLE_TOLD_MS = MINUTE_MS

/** 1, 2, 4 … s, then every 5 min. */
export const FIRST_RETRY_MS = SECOND_MS
export const LAST_RETRY_MS = 5 * MINUTE_MS
/** Of a job's own: an hour. */
export const MAX_ATTEMPTS = 20
/** More are not counted of a service that is gone: enough for the longest pause, and when it is back the job has as many
 *  of its own. */
export const ATTEMPTS_OF_AN_OUTAGE = MAX_ATTEMPTS / 2
/** After a shorter one no pause has grown long. Whoever fails alone while others are served is not tried more often. */
export const BRIEF_OUTAGE_MS = 10 * SECOND_MS
/** Jobs that an outage put off and that are brought forward in one transaction once it is over. */
export const HASTEN_BATCH = 500
/** Three days at every 5 min, as mail servers themselves do: one that is down over a weekend loses no letter.
 *  https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1 */
export const LETTER_ATTEMPTS = (3 * 24 * HOUR_MS) / LAST_RETRY_MS

/** What the API answered to a key is forgotten then. */
export const IDEMPOTENCY_KEYS_KEPT_MS = 24 * HOUR_MS

/** How often the scheduler looks whether something is due, and whether the process that did it is gone. */
export const TICK_MS = 2 * SECOND_MS
/** By then the index has what was there at the start. */
export const AFTER_START_MS = 10 * MINUTE_MS
export const HOURLY_MS = HOUR_MS
export const DAILY_MS = 24 * HOUR_MS
/** Machines that share a database agree so far about what time it is. */
export const CLOCKS_APART_MS = MINUTE_MS
/** Rows deleted in one transaction: a few milliseconds of the write lock. */
export const ERASE_BATCH = 500
