import type { Hit } from './port.ts'

/** Words with at most so many others between them are near each other, in whichever order; Meilisearch draws the line at
 *  about the same place. nDCG@10 of StackFAQ and of the related questions of a Stack Exchange site with 1, 4, 8, 12:
 *  SQLite .8905 .8897 .8907 .8900 and .394 .414 .402 .394, PostgreSQL .8928 .8928 .8934 .8932 and .356 .377 .375 .366;
 *  without any of this .8894 and .366, .8887 and .323. */
export const NEAR = 8

/** What a document gains that has all neighbours of a query near each other, as a share of the best score. With .2, .4,
 *  .6, .8 as above: SQLite .8907 .8907 .8901 .8902 and .400 .402 .400 .389, PostgreSQL .8926 .8934 .8929 .8927 and
 *  .353 .375 .377 .373. */
const NEAR_WEIGHT = 0.4

/** Ranks documents anew by how many of a query's neighbours they have near each other.
 *  @param nearIn how many a document has
 *  @param neighbours how many there are */
export function nearer<Ranked extends Hit>(
  hits: readonly Ranked[],
  neighbours: number,
  nearIn: (hit: Ranked) => number,
): Ranked[] {
  const most = Math.max(0, ...hits.map(({ score }) => score)) * NEAR_WEIGHT
  return hits
    .map((hit) => ({ ...hit, score: hit.score + (most * nearIn(hit)) / Math.max(1, neighbours) }))
    .sort((a, b) => b.score - a.score)
}
