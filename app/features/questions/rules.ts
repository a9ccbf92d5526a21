/** Closing takes somebody who knows the forum well, three times over. */
export const CLOSE_REPUTATION = 1_000
export const CLOSE_VOTES = 3
/** Seeing that two questions are one takes less. */
export const MERGE_VOTE_REPUTATION = 250
export const MERGE_VOTES = 3
/** Questions on one page of a list. */
export const QUESTIONS_PER_PAGE = 20
/** Rows of one page of anything, at most: what a stranger may ask of the database at once. */
export const MAX_PAGE_SIZE = 100
