const REMEMBERED_MS = 60_000

/** FTS5 counts by reading all postings, 2 ms for 100,000; what terms are counted for needs no exact number. Counts below
 *  `least`, and that there is none, are always asked for anew.
 *  @param least documents from which on a term is not gone a minute later */
export function rememberingCounts(count: (term: string) => number, least: number): (term: string) => number {
  const known = new Map<string, number>()
  let forgetAt = 0
  return (term) => {
    const now = performance.now()
    if (now >= forgetAt) {
      known.clear()
      forgetAt = now + REMEMBERED_MS
    }
    const found = known.get(term) ?? count(term)
    if (found >= least) known.set(term, found)
    return found
  }
}
