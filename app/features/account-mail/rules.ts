const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Long enough to fetch the phone, too short to be talked out of somebody. */
export const CODE_MINUTES = 10
/** Of a million codes: a guess is right once in 200,000 letters. */
export const CODE_TRIES = 5
/** The browser that asked is remembered for longer than a code is good, as the mail may be late. */
export const CODE_BROWSER_SECONDS = 3_600

/** A password is set while the mail is open. */
export const RESET_MINUTES = 60
/** Nobody is in a hurry to confirm an address. */
export const LINK_DAYS = 3
/** So long the present address can object to being replaced, when it does not agree at once. */
export const OBJECTION_HOURS = 24

/** What anybody can have sent to one address in an hour, by whatever number of computers. */
export const LETTERS_AN_HOUR = 10
/** For the admin to see what a server refused; there is nothing else to know of them. */
export const LETTERS_KEPT_MS = 7 * DAY_MS
/** Rows of the admin's list. */
export const REFUSED_SHOWN = 50

export const CODE_MS = CODE_MINUTES * MINUTE_MS
export const RESET_MS = RESET_MINUTES * MINUTE_MS
export const LINK_MS = LINK_DAYS * DAY_MS
export const OBJECTION_MS = OBJECTION_HOURS * HOUR_MS
export const LETTER_CAP_MS = HOUR_MS
