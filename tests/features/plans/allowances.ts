/** Queries that may be planned otherwise, by a part of their text; each with the reason why it does not cost more as the
 *  forum grows, or why that is no harm. */
export const ALLOWED: { query: RegExp; why: string }[] = [
  {
    query: /"reputation_events"\."user_id" = [?$]\d* group by 1 order by 1/,
    why: 'Adds up by day what one member was given, from the index alone: 2 ms for 10,000 changes.',
  },
  {
    query: /limit [?$]\d*\) "latest"/,
    why: 'Groups the answers to a bounded number of a tag’s questions.',
  },
]

/** Queries of a page: what its loader asks, banners and counts of readers included, of visitors, members and moderators. */
export const QUERIES = 5
