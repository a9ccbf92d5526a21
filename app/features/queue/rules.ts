import { shareRule, timeRule } from '../settings/rule.server.ts'

/** Who opens a case has it to themselves this long: reading a thread takes two minutes, a telephone call more. */
export const LEASE = timeRule('queue.lease', 5, { min: 1, max: 60, unit: 'minutes' })
/** Nobody is told and no points move before: a slip of a key is noticed at once, or not at all. */
export const UNDO = timeRule('queue.undo', 10, { min: 3, max: 60, unit: 'seconds' })
/** What was decided longer ago is no slip: it is found in its thread. */
export const UNDO_WINDOW = timeRule('queue.undo_window', 60, { min: 2, max: 1_440, unit: 'minutes' })
/** A skipped case comes back to whoever skipped it after lunch, and to others at once. */
export const SKIP = timeRule('queue.skip', 60, { min: 1, max: 1_440, unit: 'minutes' })

/** An asker has waited long enough for staff to see it, unless a tag says otherwise. */
export const WAITING_RANGE = { min: 15, max: 3 * 24 * 60 }
export const WAITING = timeRule('queue.waiting_minutes', 120, { ...WAITING_RANGE, unit: 'minutes' })
/** Then the asker is told what to do. */
export const TOLD_AFTER = timeRule('queue.told', 24, { min: 1, max: 72, unit: 'hours' })
/** Who asked longer ago does not wait any more: those are under "Unanswered". */
export const WAITS_AT_MOST = timeRule('queue.waits_at_most', 7, { min: 4, max: 90, unit: 'days' })
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
export const COPY_FROM = shareRule('queue.copy', 60, { min: 30, max: 100 })
