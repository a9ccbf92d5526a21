import { rule, shareRule, timeRule } from '../settings/rule.server.ts'

const DAY_MS = 24 * 3_600_000

/** Reading a post takes a minute: so many votes on one author in so short a time were not about what was read. */
export const SERIES_VOTES = rule('vote_patterns.series_votes', 8, { min: 3, max: 100, unit: 'votes' })
export const SERIES_WINDOW = timeRule('vote_patterns.series_window', 10, {
  min: 1,
  max: 1_440,
  unit: 'minutes',
})
/** How far back series are looked for: a day's job that failed twice loses none. */
export const SERIES_LOOKED_BACK_MS = 3 * DAY_MS

/** Long enough for a favour a day to add up, short enough for somebody who has changed. */
export const RING_LOOKED_BACK = timeRule('vote_patterns.ring_days', 30, { min: 7, max: 365, unit: 'days' })
/** A few votes for each other are thanks between helpers who meet often. */
export const RING_VOTES = rule('vote_patterns.ring_votes', 8, { min: 3, max: 500, unit: 'votes' })
/** Of the upvotes that each member gave: somebody who reads the forum votes for many. */
export const RING_SHARE = shareRule('vote_patterns.ring_share', 60, { min: 30, max: 100 })
/** A vote or two for each of a hundred authors ties nobody to anybody. */
export const RING_TIE_VOTES = rule('vote_patterns.ring_tie', 3, { min: 2, max: 100, unit: 'votes' })
/** More people than this who vote for each other are a community. */
export const RING_MEMBERS = rule('vote_patterns.ring_members', 5, { min: 2, max: 20, unit: 'members' })
/** In a forum where fewer people's posts were voted for, everybody votes for the same few. */
export const RING_AUTHORS = rule('vote_patterns.ring_authors', 20, { min: 2, max: 1_000, unit: 'members' })

/** Votes that are read at a time: on SQLite no request is served meanwhile, for a few milliseconds, and some hundred
 *  where the file is not in memory. */
export const VOTES_READ = 100
/** Votes that are taken back in one transaction: each costs about a millisecond of the write lock. */
export const VOTES_AT_ONCE = 20
/** Patterns on a page of the list. */
export const PATTERNS_PER_PAGE = 20
