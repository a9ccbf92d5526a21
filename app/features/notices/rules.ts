/** Whoever names more people in one post calls a crowd, not somebody. */
export const MAX_MENTIONS_TOLD = 10
/** Notices on one page. */
export const NOTICES_PER_PAGE = 30
/** Rows written by one statement: the drivers bound the number of parameters. */
export const TELL_BATCH = 500
