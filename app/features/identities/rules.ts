const MINUTE_MS = 60_000

/** Logging in over there, perhaps with a phone, and then choosing a name here. */
export const VISIT_LASTS_MS = 15 * MINUTE_MS

/** Registering, or looking for a mail: longer than the link of any mail that lets somebody in. */
export const FORM_WAITS_MS = 120 * MINUTE_MS

/** What somebody is called over there, cut to what a row of the settings shows. */
export const LABEL_LENGTH = { max: 100 }
