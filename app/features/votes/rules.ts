import { rule } from '../settings/rule.server.ts'

/** Anybody may say thanks. */
export const UPVOTE_REPUTATION = rule('votes.upvote', 1, { min: 1, max: 100_000, unit: 'points' })
/** Saying that something is wrong takes having been right a few times. */
export const DOWNVOTE_REPUTATION = rule('votes.downvote', 50, { min: 1, max: 100_000, unit: 'points' })
