/** What lies beyond in one field of a document is not indexed: some 30 long answers. Units of UTF-16. */
export const MAX_FIELD_LENGTH = 200_000
/** Documents made and indexed at once: what is held in memory of a forum of any size. */
export const INDEX_BATCH = 100

/** Results on one page, and at most. */
export const RESULTS_PER_PAGE = 20
export const MAX_RESULTS_PER_PAGE = 100
/** While asking: enough to see one's own question among them, few enough to be looked through. */
export const SIMILAR_LIMIT = 8
/** How much of a question's body tells what it is about; the rest makes the query slow, not better. */
export const SIMILAR_BODY_LENGTH = 300

/** While typing: as many as one takes in at a glance. */
export const SUGGESTIONS = 6
/** The shortest text that tells anything, in units where a Han, kana or hangul character counts 2. */
export const MIN_TYPED = 2

/** "Asked as" phrases of one thread that are indexed: the first ones, which more people used. */
export const MAX_ASKED_AS = 30

export const SORTS = ['relevance', 'newest', 'active', 'score'] as const
/** The best 200 are found by relevance, then shown in this order. */
export type Sort = (typeof SORTS)[number]

/** Tags offered for narrowing a search down. */
export const FACET_TAGS = 12

/** An official answer in the reader's language goes before the threads when it scores at least this share of the best hit. */
export const GOOD_ENTRY_SHARE = 0.5
/** Good official answers stand before everything, or, for visitors who are held out, where their words put them. */
export type Officials = 'first' | 'in_place'
/** No more than this many go first: the threads shall be seen as well. */
export const ENTRIES_FIRST = 3
/** Official answers about the very message that was searched for: more would hide the threads about it. */
export const EXACT_FIRST = 3
/** What is in the reader's own language counts this much more. */
export const OWN_LANGUAGE_WEIGHT = 1.25

/** About three lines of a result, in UTF-16 units. */
export const PASSAGE_LENGTH = 220
/** What is shown of a text before the first word that was looked for. */
export const PASSAGE_LEAD = 60
/** How much of each post is looked at for a passage, in characters: the point of most is made by then. */
export const READ_FOR_PASSAGE = 4_000
