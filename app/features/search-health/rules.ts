/** Work on the index says so often that it goes on. */
export const BEAT_MS = 1_000
/** Work that was not heard of for so long died with its process. */
export const DEAD_AFTER_MS = 60_000
/** Failing outbox rows that a page shows: who has more has one cause for all. */
export const FAILING_SHOWN = 50
/** Changes reach the index within a second; a rebuild beside them may take a while. */
export const LATE_MS = 5 * 60_000
