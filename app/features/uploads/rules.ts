const MB = 1_000_000
const DAY_MS = 24 * 3_600_000

/** A photo of a phone at full quality is 4–8 MB. Refused before anything is decoded. */
export const MAX_PICTURE_BYTES = 10 * MB
/** Width × height: 48-megapixel phones pass; what claims more wants our memory. 4 bytes each while decoded. */
export const MAX_PICTURE_PIXELS = 50 * MB
/** Longest side of what is kept, in pixels: the text column twice as dense, and small print stays readable. */
export const FULL_SIDE = 2_000
/** A picture that takes longer to decode is an attack, or the machine is drowning. Seconds. */
export const ENCODE_SECONDS = 20
/** As many at once: the rest of the machine answers readers meanwhile. */
export const PICTURES_AT_ONCE = 2
/** More are told to come back: each holds up to MAX_PICTURE_BYTES in memory. */
export const PICTURES_WAITING = 16

/** A member's in any 24 hours: a long report with a screenshot of each step, ten times over. */
export const QUOTA = { pictures: 60, bytes: 60 * MB, windowMs: DAY_MS }

/** What no text shows is kept this long: a draft is finished, an edit taken back. */
export const UNUSED_KEPT_MS = DAY_MS
/** Erased in one go. */
export const ERASE_PICTURES = 100
/** On one page for staff. */
export const WAITING_SHOWN = 24
