import { rule } from '../settings/rule.server.ts'

/** Closing takes somebody who knows the forum well, three times over. */
export const CLOSE_REPUTATION = rule('questions.close', 1_000, { min: 1, max: 100_000, unit: 'points' })
export const CLOSE_VOTES = rule('questions.close_votes', 3, { min: 1, max: 20, unit: 'members' })
/** Seeing that two questions are one takes less. */
export const MERGE_VOTE_REPUTATION = rule('questions.merge', 250, { min: 1, max: 100_000, unit: 'points' })
export const MERGE_VOTES = rule('questions.merge_votes', 3, { min: 1, max: 20, unit: 'members' })
/** Questions on one page of a list. */
export const QUESTIONS_PER_PAGE = 20
/** Followers that one statement writes or deletes: the drivers bound the number of parameters. */
export const FOLLOWS_BATCH = 500
/** Rows of one page of anything, at most: what a stranger may ask of the database at once. */
export const MAX_PAGE_SIZE = 100
