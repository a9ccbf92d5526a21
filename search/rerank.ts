import { languageOf } from '~/markdown/language.ts'
import { fold } from './analyse/fold.ts'
import { queryTerms } from './analyse/query-terms.ts'
import { words } from './analyse/words.ts'
import { tokensIn } from './analyse.ts'
import type { Concept } from './query/synonyms.ts'

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
  /** All telling words of the query stand in the title. */
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
  const language = languageOf(text)
  const typed = gramsOf(text)
  const terms = queryTerms(text).terms
  const typedRow = tokensIn(text).join(' ')
  const tellingRow = terms.join(' ')
  const named = concepts.map(({ words }) => words.map((word) => ` ${tokensIn(word).join(' ')} `))
  const namedGrams = gramsOf(concepts.flatMap(({ words }) => words).join(' '))
  return (title) => {
    const tokens = tokensIn(title)
    const row = ` ${tokens.join(' ')} `
    if (row === ` ${typedRow} ` && typedRow !== '')
      return WEIGHTS.exact + WEIGHTS.alike + WEIGHTS.covered + WEIGHTS.inARow
    const present = new Set(tokens)
    const covered = terms.length > 0 && terms.every((term) => present.has(term))
    const inARow = covered && row.includes(` ${tellingRow} `)
    const grams = gramsOf(title)
    const translated =
      languageOf(title) === language
        ? 0
        : harmonic(
            shareOf(named, (words) => words.some((word) => row.includes(word))),
            common(grams, namedGrams) / Math.max(1, grams.size),
          )
    return (
      WEIGHTS.alike * Math.max(dice(typed, grams), translated) +
      (covered ? WEIGHTS.covered : 0) +
      (inARow ? WEIGHTS.inARow : 0)
    )
  }
}

const shareOf = <T>(all: T[], holds: (one: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length

/** Three letters in a row, word by word with its edges; of scripts without spaces one and two characters. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  let before = ''
  for (const { text: word, isCharacter } of words(text)) {
    const folded = fold(word)
    if (isCharacter) {
      grams.add(folded)
      if (before !== '') grams.add(before + folded)
    } else {
      const padded = ` ${folded} `
      for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
    }
    before = isCharacter ? folded : ''
  }
  return grams
}

/** Dice's coefficient: the share that two sets have in common. */
const dice = (one: Set<string>, other: Set<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * common(one, other)) / (one.size + other.size)

function common(one: Set<string>, other: Set<string>): number {
  let count = 0
  for (const gram of one) if (other.has(gram)) count++
  return count
}

const harmonic = (one: number, other: number) => (one + other === 0 ? 0 : (2 * one * other) / (one + other))
