import type { DocumentId, Hit } from '../port.ts'

/** What one of the queries found. */
export interface Found {
  hits: FoundHit[]
  estimatedTotalHits: number
}

interface FoundHit {
  id: DocumentId
  /** From 0 to 1. */
  _rankingScore?: number
  /** Where it was asked for. */
  _rankingScoreDetails?: { typo?: { typoCount: number } }
}

/** Weight of all words asked together, next to the words alone. */
const WHOLE_WEIGHT = 0.5

/** Sums idf × score of each word, best first; `total` is how many documents could be found. */
export function fuse(words: Found[], whole: Found | undefined, total: number): Hit[] {
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
  if (whole) add(whole, WHOLE_WEIGHT * sum)
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score)
}

/** Without hits that hold something similar only. */
export function exactly({ hits, estimatedTotalHits }: Found): Found {
  const exact = hits.filter(({ _rankingScoreDetails }) => !_rankingScoreDetails?.typo?.typoCount)
  return { hits: exact, estimatedTotalHits: exact.length < hits.length ? exact.length : estimatedTotalHits }
}
