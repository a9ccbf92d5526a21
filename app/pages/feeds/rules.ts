/** In a feed: more than most forums get between two looks of a feed reader. */
export const FEED_ITEMS = 30
