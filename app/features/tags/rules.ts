import { rule, timeRule } from '../settings/rule.server.ts'

/** More than five stop telling what a question is about. */
export const MAX_TAGS = rule('tags.most', 5, { min: 0, max: 20, unit: 'tags' })
/** In characters, of a slug or a name. */
export const TAG_LENGTH = { min: 2, max: 35 }
/** Who may create tags and change their texts: people who have seen how the forum uses them. */
export const EDIT_TAGS_REPUTATION = rule('tags.edit', 100, { min: 1, max: 100_000, unit: 'points' })
/** Values of facts, in characters: a transaction id is 64–90, an error message a line or two. */
export const FACT_LENGTH = 300
/** Facts for staff are erased this long after the question is solved or closed: nobody needs them then. */
export const STAFF_FACTS_KEPT = timeRule('tags.staff_facts', 30, { min: 1, max: 3_650, unit: 'days' })
/** Questions that are told of in one transaction. */
export const QUESTIONS_TOLD = 200
/** A tag's page says who helped most with so many of its latest questions: a millisecond of SQLite's time. */
export const HELPED_LATELY = 500
