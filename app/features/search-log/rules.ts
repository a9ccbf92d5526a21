const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const DAY_MS = 24 * 60 * MINUTE_MS

/** Half a year shows a season and the one before it; what was asked before that says nothing about today's forum. */
export const SEARCHES_KEPT_MS = 180 * DAY_MS

/** Searches are added up in memory and written this often: a search costs no write. */
export const SEARCH_FLUSH_MS = 3 * SECOND_MS
/** What goes on with the words before it, so soon, is the same search being typed. Nothing is written earlier. */
export const TYPING_MS = 5 * SECOND_MS
/** The same words again within this time are the same search: a filter, the next page, the way back to the results. */
export const SAME_SEARCH_MS = 30 * MINUTE_MS
/** An end that comes later than this is another visit's. */
export const ENDS_WITHIN_MS = DAY_MS
/** An end may be told to another process than the search: it waits until that one has written the search. */
export const END_WAITS_MS = TYPING_MS + 3 * SEARCH_FLUSH_MS

/** Longer texts are pasted letters or logs: their beginning tells what was looked for. UTF-16 units. */
export const MAX_LOGGED_LENGTH = 200
/** Searchers remembered, and rows not yet written, at most: what a flood brings beyond is not counted. */
export const MAX_REMEMBERED = 20_000
export const MAX_WAITING = 10_000
/** Rows of one statement. */
export const INSERT_BATCH = 100
