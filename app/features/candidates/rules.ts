/** Without an accepted answer, the best one counts when the community stands behind it: this score … */
export const TRUSTED_SCORE = 5
/** … or so many readers who said that it solved it. */
export const TRUSTED_SOLVED = 3

/** As often in the window: what one or two people typed once is no demand. */
export const MIN_SEARCHES = 3

/** Threads whose demand is worked out, by how much each signal alone promises: the first page cannot lack one that
 *  belongs there, as a thread below the best of every signal is below them in the sum of its signals as well, but
 *  for a tail that no desk gets to. */
export const LOOKED_AT = 300
export const CANDIDATES_SHOWN = 50

/** How long a candidate can be put off: until the next week, month or quarter looks at it. */
export const SNOOZE_DAYS = [7, 30, 90]
/** Whoever dismisses for good says why: the next one would ask. */
export const DISMISSAL_REASON_LENGTH = { min: 0, max: 200 }
