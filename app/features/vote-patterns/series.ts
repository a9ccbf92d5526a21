import { SERIES_VOTES, SERIES_WINDOW } from './rules.ts'

interface Cast {
  id: number
  createdAt: Date
}

/** Of one member's votes on one author, in the order in which they were cast, those that stand in a series: each of
 *  them lies in some window that holds SERIES_VOTES. */
export function seriesIn<Vote extends Cast>(votes: readonly Vote[]): Vote[] {
  const inSeries = new Set<Vote>()
  let first = 0
  for (const [last, vote] of votes.entries()) {
    while (vote.createdAt.getTime() - (votes[first]?.createdAt.getTime() ?? 0) > SERIES_WINDOW.ms) first++
    if (last - first + 1 < SERIES_VOTES.value) continue
    for (const each of votes.slice(first, last + 1)) inSeries.add(each)
  }
  return [...inSeries]
}
