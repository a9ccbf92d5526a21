import { timeRule } from '../settings/rule.server.ts'

export const SLUG_LENGTH = 60
export const NAME_LENGTH = { min: 2, max: 80 }
/** A number or a few words: a value stands inside sentences. */
export const VALUE_LENGTH = { min: 1, max: 60 }
export const UNIT_LENGTH = { min: 0, max: 30 }
export const SOURCE_LENGTH = { min: 3, max: 300 }
export const REASON_LENGTH = { min: 3, max: 300 }
/** Words that a sentence is known by: more than a handful would fit too many sentences. */
export const MAX_WORDS = 8
export const WORD_LENGTH = 40

/** Fees, limits and networks change: facts are looked at twice as often as texts. */
export const FACT_REVIEW = timeRule('living_facts.review', 90, { min: 7, max: 730, unit: 'days' })

export const FACTS_PER_PAGE = 50
/** Shown beside the editor of an entry. */
export const FACTS_TO_NAME = 200
/** Decided values shown in a fact's history, the newest. */
export const VALUES_SHOWN = 100

/** Answers that state another value, the newest: a list that is longer is not worked off. */
export const MAX_OTHER_VALUES = 50
/** Answers looked through at once: the thread is given back between. */
export const ANSWERS_AT_ONCE = 1_000
