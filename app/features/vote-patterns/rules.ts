const MINUTE_MS = 60_000
const DAY_MS = 24 * 3_600_000

/** Reading a post takes a minute: so many votes on one author in so short a time were not about what was read. */
export const SERIES_VOTES = 8
export const SERIES_WINDOW_MS = 10 * MINUTE_MS
/** How far back series are looked for: a day's job that failed twice loses none. */
export const SERIES_LOOKED_BACK_MS = 3 * DAY_MS

/** Long enough for a favour a day to add up, short enough for somebody who has changed. */
export const RING_LOOKED_BACK_MS = 30 * DAY_MS
/** A few votes for each other are thanks between helpers who meet often. */
export const RING_VOTES = 8
/** Of the upvotes that each member gave: somebody who reads the forum votes for many. */
export const RING_SHARE = 0.6
/** A vote or two for each of a hundred authors ties nobody to anybody. */
export const RING_TIE_VOTES = 3
/** More people than this who vote for each other are a community. */
export const RING_MEMBERS = 5
/** In a forum where fewer people's posts were voted for, everybody votes for the same few. */
export const RING_AUTHORS = 20

/** Votes that are taken back in one transaction: each costs about a millisecond of the write lock. */
export const VOTES_AT_ONCE = 20
/** Patterns on a page of the list. */
export const PATTERNS_PER_PAGE = 20
