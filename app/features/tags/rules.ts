/** More than five stop telling what a question is about. */
export const MAX_TAGS = 5
/** In characters, of a slug or a name. */
export const TAG_LENGTH = { min: 2, max: 35 }
/** Who may create tags and change their texts: people who have seen how the forum uses them. */
export const EDIT_TAGS_REPUTATION = 100
/** Values of facts, in characters: a transaction id is 64–90, an error message a line or two. */
export const FACT_LENGTH = 300
/** Facts for staff are erased this long after the question is solved or closed: nobody needs them then. */
export const STAFF_FACTS_KEPT_MS = 30 * 24 * 3_600_000
