/** The editor says this often that it is open … */
export const EDITING_SAID_MS = 30_000
/** … and who has not said so for three times as long has left. */
export const EDITING_FORGOTTEN_MS = 3 * EDITING_SAID_MS
