import type Database from 'better-sqlite3'
import type { Neighbours } from '../analyse/neighbours.ts'
import { NEAR, nearer } from '../nearness.ts'
import { affordable } from '../spend.ts'
import { near } from './fts-syntax.ts'
import type { Lexicon } from './lexicon.ts'
import { AMONG, type Ranked } from './ranked-sql.ts'

/** Of the rarer word of each pair, all pairs together: FTS5 goes through the documents of that one and looks where the
 *  other is, which takes up to 0.25 µs each. Pairs that are left out make nothing better. */
const MAX_POSTINGS = 10_000

/** Ranks anew by which neighbours of a query are near each other in a document. */
export function openNearness(connection: Database.Database, lexicon: Lexicon) {
  const among = connection.prepare<[{ match: string; keys: string }], number>(AMONG).pluck()
  const costOf = (pair: Neighbours) => ({ pair, documents: Math.min(...pair.flat().map(lexicon.count)) })
  const affordableOf = (neighbours: readonly Neighbours[]) =>
    affordable(
      neighbours.map(costOf).filter(({ documents }) => documents <= MAX_POSTINGS),
      MAX_POSTINGS,
    )

  return (hits: Ranked[], neighbours: readonly Neighbours[]): Ranked[] => {
    if (neighbours.length === 0) return hits
    const keys = JSON.stringify(hits.map(({ key }) => key))
    const counts = new Map<number, number>()
    for (const { pair } of affordableOf(neighbours)) {
      for (const key of among.all({ match: near(pair, NEAR), keys }))
        counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return nearer(hits, neighbours.length, ({ key }) => counts.get(key) ?? 0)
  }
}
