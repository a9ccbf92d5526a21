const MINUTE_MS = 60_000

/** Logging in over there, perhaps with a phone, and then choosing a name here. */
export const VISIT_LASTS_MS = 15 * MINUTE_MS

/** What somebody is called over there, cut to what a row of the settings shows. */
export const LABEL_LENGTH = { max: 100 }
