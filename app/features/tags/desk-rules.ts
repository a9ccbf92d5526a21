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
