import type { Hit } from './port.ts'

/** Words with at most so many others between them are near each other, in whichever order: Meilisearch, too, takes what
 *  is further apart for far. StackFAQ's nDCG@10 and that of Stack Exchange's related questions with 1, 4, 8, 10, at
 *  half of the weight below: XXX */
export const NEAR = 8

/** What a document gains that has all neighbours of a query near each other, as a share of the best score. */
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
