const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A device that nobody uses is logged out. A month, because people with a problem come back when the next one comes. */
export const SESSION_IDLE_DAYS = 30
/** However much it is used, a session ends: what was copied off a device does not open an account for ever. */
export const SESSION_LIFETIME_MS = 180 * DAY_MS
/** Staff see what members do not: theirs is worth more to a thief, and a log-in a week is no burden. */
export const STAFF_SESSION_LIFETIME_MS = 7 * DAY_MS
/** "Last seen" is written no more often than this: precise enough to tell one's own evening from a stranger's. */
export const SEEN_EVERY_MS = HOUR_MS

/** A browser is known to an account for so long after it last logged in there: a year and a month, so that what is done
 *  once a year is no surprise. Browsers keep no cookie for longer than 400 days anyway. */
export const DEVICE_KNOWN_MS = 395 * DAY_MS

/** Dangerous acts want to have been proven who one is so lately: long enough to set up a phone, short enough that a
 *  laptop left open in a café gives nothing away. */
export const PROOF_LASTS_MS = 15 * MINUTE_MS
/** Finding the phone, opening the app, waiting for the next code. */
export const IDENTITY_CHECK_LASTS_MS = 10 * MINUTE_MS
/** Wrong codes for one check, then the first factor is asked for again. */
export const IDENTITY_CHECK_FAILURES = 5

/** The code before and the one after: clocks that are wrong, fingers that are slow. A code lasts 30 s in every app
 *  (https://www.rfc-editor.org/rfc/rfc6238). */
export const TOTP_TOLERANCE_SECONDS = 30
/** From the QR code to the first code typed in. */
export const ENROLMENT_LASTS_MS = 15 * MINUTE_MS

export const RECOVERY_CODES = 10
/** 80 bits: nobody guesses one, so that a fast hash keeps them well enough. */
export const RECOVERY_CODE_BYTES = 10

/** A dialogue of the browser, with a phone beside it at worst. */
export const CHALLENGE_LASTS_MS = 5 * MINUTE_MS
export const PASSKEY_NAME_LENGTH = { min: 1, max: 40 }
/** Phones, laptops and a key in the drawer; more is a program. */
export const MAX_PASSKEYS = 20
