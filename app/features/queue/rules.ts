const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Who opens a case has it to themselves this long: reading a thread takes two minutes, a telephone call more. */
export const LEASE_MS = 5 * MINUTE_MS
/** Nobody is told and no points move before: a slip of a key is noticed at once, or not at all. */
export const UNDO_MS = 10_000
/** What was decided longer ago is no slip: it is found in its thread. */
export const UNDO_WINDOW_MS = HOUR_MS
/** A skipped case comes back to whoever skipped it after lunch, and to others at once. */
export const SKIP_MS = HOUR_MS

/** Until somebody decides otherwise: an asker has waited long enough for staff to see it. In minutes. */
export const WAITING_MINUTES = { least: 15, usual: 120, most: 3 * 24 * 60 }
/** Then the asker is told what to do. */
export const TOLD_AFTER_MS = 24 * HOUR_MS
/** Who asked longer ago does not wait any more: those are under "Unanswered". */
export const WAITS_AT_MOST_MS = 7 * 24 * HOUR_MS
/** Askers told in one run of the schedule. */
export const TOLD_A_RUN = 200

/** Cases that are looked through for the first one and what belongs to it. */
export const CASES_READ = 200
/** Cases decided together: a page that can still be read. */
export const BUNDLE_SIZE = 30
/** Of a text that is shown and compared, in characters; the thread has the rest. */
export const TEXT_SHOWN = 2_000
/** Words in a row that are compared. */
export const SHINGLE = 3
/** Share of runs of three words that two texts have in common from which on one is a copy of the other: of 30 words, one
 *  or two may be other ones. Copies of a scam differ in a name and a number. */
export const COPY_FROM = 0.6
