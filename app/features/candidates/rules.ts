import { rule } from '../settings/rule.server.ts'

/** Without an accepted answer, the best one counts when the community stands behind it: this score … */
export const TRUSTED_SCORE = rule('candidates.score', 5, { min: 1, max: 100, unit: 'votes' })
/** … or so many readers who said that it solved it. */
export const TRUSTED_SOLVED = rule('candidates.solved', 3, { min: 1, max: 100, unit: 'readers' })

/** As often in the window: what one or two people typed once is no demand. */
export const MIN_SEARCHES = rule('candidates.searches', 3, { min: 2, max: 1_000, unit: 'searches' })

/** Threads whose demand is worked out, by how much each signal alone promises: the first page cannot lack one that
 *  belongs there, as a thread below the best of every signal is below them in the sum of its signals as well, but
 *  for a tail that no desk gets to. */
export const LOOKED_AT = 300
export const CANDIDATES_SHOWN = 50

/** Whoever dismisses for good says why: the next one would ask. */
export const DISMISSAL_REASON_LENGTH = { min: 0, max: 200 }
