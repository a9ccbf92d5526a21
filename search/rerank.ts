import { queryTerms } from './analyse/query-terms.ts'
import type { Concept } from './query/synonyms.ts'
import { aspectsOf } from './rerank/aspects.ts'
import { dice, rowOf, traitsOf } from './rerank/traits.ts'

/** One of the best hits of an engine, with what it is called. */
export interface Candidate {
  score: number
  /** Its title, and the other words in which it was asked for. */
  titles: readonly string[]
  votes: number
  /** In milliseconds since 1970. */
  activityAt: number
}

/** What is added to an engine's score, which is 1 for its best hit. */
const WEIGHTS = {
  /** Titles that are spelt alike: other forms, parts and misspellings of words count by what they share. */
  alike: 1.3,
  /** All telling words of the query stand in the title, or others for what it speaks of. */
  covered: 0.2,
  /** … side by side, in the order typed. */
  inARow: 0.3,
  /** The title is what was typed. */
  exact: 1,
  /** The most that votes and freshness add together: enough to decide between equals. */
  votes: 0.02,
  fresh: 0.01,
} as const

/** Half of what freshness adds is gone after this long. */
const HALF_LIFE_MS = 180 * 24 * 3_600_000
/** Votes from which more votes add no more. */
const MANY_VOTES = 50

export interface Wanted {
  /** What was typed, without operators. */
  text: string
  /** What that speaks of, in all words for it. */
  concepts: readonly Concept[]
}

/** Orders the candidates anew by what engines cannot see; `score` becomes comparable between engines. */
export function rerank<C extends Candidate>(wanted: Wanted, candidates: readonly C[], now: number): C[] {
  const best = Math.max(...candidates.map(({ score }) => score))
  const likeness = likenessTo(wanted)
  return candidates
    .map((candidate) => ({
      ...candidate,
      score:
        (best > 0 ? candidate.score / best : 0) +
        Math.max(0, ...candidate.titles.map(likeness)) +
        tieBreaker(candidate, now),
    }))
    .sort((a, b) => b.score - a.score)
}

function tieBreaker({ votes, activityAt }: Candidate, now: number): number {
  const share = Math.log1p(Math.min(MANY_VOTES, Math.max(0, votes))) / Math.log1p(MANY_VOTES)
  const age = Math.max(0, now - activityAt)
  return WEIGHTS.votes * share + WEIGHTS.fresh * 0.5 ** (age / HALF_LIFE_MS)
}

/** How much a title is what was typed. */
function likenessTo({ text, concepts }: Wanted): (title: string) => number {
  const typed = traitsOf(text)
  const { terms } = queryTerms(text)
  const rows = terms.map((term) => rowOf([term]))
  const toldBy = aspectsOf(text, concepts)
  return (title) => {
    const traits = traitsOf(title)
    const { row, grams } = traits
    if (row === typed.row && row.trim() !== '') {
      return WEIGHTS.exact + WEIGHTS.alike + WEIGHTS.covered + WEIGHTS.inARow
    }
    const told = toldBy(traits)
    const isWhole = rows.length > 0 && rows.every((term) => row.includes(term))
    const inARow = isWhole && row.includes(rowOf(terms))
    const alike = Math.max(dice(typed.grams, grams), told.share)
    const covered = isWhole || told.isAll
    return WEIGHTS.alike * alike + (covered ? WEIGHTS.covered : 0) + (inARow ? WEIGHTS.inARow : 0)
  }
}
