/** In the units of rules.ts: a line of the history. */
export const EDIT_REASON_LENGTH = { min: 0, max: 200 }
