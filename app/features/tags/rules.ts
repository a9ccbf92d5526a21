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
/** A line or two on a card; more belongs into an official answer. In characters. */
export const TAG_DESCRIPTION_LENGTH = { min: 0, max: 500 }
/** Other words for one concept; more are several concepts. */
export const MAX_SYNONYMS = 30
/** Whoever is asked for more gives up. */
export const MAX_TEMPLATES = 8
export const TEMPLATE_NAME_LENGTH = { min: 1, max: 60 }
export const MAX_CHOICES = 20
/** On one page of the admins' list. */
export const TAGS_PER_PAGE = 50
/** Suggested tags that are shown; approving or dismissing makes room for others. */
export const SUGGESTIONS_SHOWN = 30
