/** A reviewer decides by it: "typo" says enough, nothing does not. */
export const SUGGESTION_REASON_LENGTH = { min: 4, max: 200 }
/** On one page of the list of staff. */
export const SUGGESTIONS_PER_PAGE = 20
