const HOUR_MS = 3_600_000

/** What is wanted for a golden query is found when it is among so many: on a phone no more are seen at once. */
export const FOUND_WITHIN = 3
/** Further down nobody looks: one page of results. */
export const LOOKED_AT = 20
/** Each takes a search of its own: enough for a few a topic, and a run that ends within seconds. */
export const MAX_GOLDEN_QUERIES = 500
export const GOLDEN_QUERY_LENGTH = { min: 2, max: 200 }
/** A path, or words to look for. */
export const EXPECTED_LENGTH = { min: 0, max: 500 }
/** Offered when words were given instead of an address. */
export const CHOICES = 8
/** The content changes under the queries. */
export const RUN_EVERY_MS = 24 * HOUR_MS
