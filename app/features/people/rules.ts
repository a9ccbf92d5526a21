const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** How long a suspension or silence lasts: to cool down, to sleep on it, a week, a month, or until a day. */
export const TERMS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS } as const

/** Who came in these days is "new" in the list of people: a weekend's wave of spammers included. */
export const NEW_DAYS = 7

export const PEOPLE_PER_PAGE = 50

/** Of each kind on a member's page: what one looks at before deciding. */
export const POSTS_SHOWN = 20
export const ACTS_SHOWN = 30
export const SUSPENSIONS_SHOWN = 20
export const NOTES_SHOWN = 50

/** Posts that one press removes: more than that were written by a program, and a second press takes the rest. */
export const REMOVED_AT_ONCE = 200

/** A remark, not a file. */
export const NOTE_LENGTH = { min: 2, max: 500 }

/** Room to explain, and no more than a moderator reads. */
export const APPEAL_LENGTH = { min: 10, max: 1_000 }
export const APPEAL_ANSWER_LENGTH = { min: 3, max: 1_000 }
/** On the page of the appeals, the oldest first. */
export const APPEALS_SHOWN = 50
