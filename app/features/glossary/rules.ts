/** A group without a word in one of the languages leads nobody across; more than a dozen words for one thing are
 *  several things. */
export const WORDS_IN_GROUP = { min: 1, max: 12 }
/** UTF-16 units: a term, not a sentence. */
export const WORD_LENGTH = 60
/** Looked through for every search, and compiled after every change: some ten times what a large forum needs. */
export const MAX_GROUPS = 5_000

/** Groups on one page of the list. */
export const GROUPS_PER_PAGE = 50
