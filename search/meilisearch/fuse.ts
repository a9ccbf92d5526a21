import type { DocumentId } from '../port.ts'

/** What one of the queries found: Meilisearch's score is 0 to 1. */
export interface Found {
  hits: { id: DocumentId; _rankingScore?: number }[]
  estimatedTotalHits: number
}

/** Weight of all words asked together, next to the words alone. */
const WHOLE_WEIGHT = 0.5

/** Sums idf × score of each word; `total` is how many documents the filter lets through. */
export function fuse(words: Found[], whole: Found | undefined, total: number) {
  const idfs = words.map(({ estimatedTotalHits }) => Math.log(1 + total / Math.max(1, estimatedTotalHits)))
  const scores = new Map<DocumentId, number>()
  const add = ({ hits }: Found, weight: number) => {
    for (const { id, _rankingScore = 0 } of hits)
      scores.set(id, (scores.get(id) ?? 0) + weight * _rankingScore)
  }
  words.forEach((found, index) => {
    add(found, idfs[index] ?? 0)
  })
  const sum = idfs.reduce((all, idf) => all + idf, 0)
  if (whole) add(whole, WHOLE_WEIGHT * (sum || 1))
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score)
}
