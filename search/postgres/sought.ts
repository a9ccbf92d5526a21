import type { ReadDb } from '#db/types.ts'
import { fold } from '../analyse/fold.ts'
import { NEAR } from '../nearness.ts'
import type { Correction } from '../port.ts'
import { type Asked, type AskedWord, isCode } from '../query/asked.ts'
import { affordable } from '../spend.ts'
import type { DocumentFrequencies } from './document-frequencies.ts'
import { endingsOf, meantBy } from './lexicon.ts'
import type { WeightedQuery } from './rank.ts'
import { quoteBeginning, quoteNear, quoteRun } from './tsvector.ts'

/** Of the rarest words, as many as stay within; the rarest always. */
const MAX_POSTINGS = 60_000
/** What neighbouring characters add beyond the characters themselves. */
const PAIRS_WEIGHT = 0.5

interface Source {
  db: { read: ReadDb }
  frequencies: DocumentFrequencies
}

export interface Sought {
  words: WeightedQuery[]
  pairs: WeightedQuery[]
  /** Text of type tsquery for each pair of neighbours; none while one types, when titles are enough. */
  near: string[]
  corrections: Correction[]
}

/** The words of a query and what may stand instead of them, weighed by how few documents have them. While one
 *  types the last word is a beginning. */
export async function soughtIn(source: Source, asked: Asked, isTyping: boolean): Promise<Sought> {
  const now = Date.now()
  const total = await source.frequencies.total(source.db, now)
  const count = await countsOf(source, asked, now)
  const corrections: Correction[] = []
  const found: { query: string; documents: number }[] = []
  for (const word of asked.words) {
    const isBegun = isTyping && word === asked.words.at(-1)
    const { queries, correction } = await known(source, word, { count, isBegun, now })
    found.push(...queries)
    if (correction) corrections.push(correction)
  }
  for (const run of asked.synonyms) found.push({ query: quoteRun(run), documents: rarest(run, count) })
  const words = affordable(found, MAX_POSTINGS).filter(({ documents }) => documents > 0)
  const weigh = ({ query, documents }: { query: string; documents: number }) => ({
    query,
    idf: idf(documents, total),
  })
  const pairs = asked.pairs.map((pair) => ({ query: quoteRun(pair), documents: rarest(pair, count) }))
  return {
    words: words.map(weigh),
    pairs: pairs
      .filter(({ documents }) => documents > 0)
      .map(weigh)
      .map(halved),
    near: isTyping ? [] : asked.neighbours.map((pair) => quoteNear(pair, NEAR)),
    corrections,
  }
}

type Count = (term: string) => number

async function countsOf(
  { db, frequencies }: Source,
  { words, synonyms }: Asked,
  now: number,
): Promise<Count> {
  const terms = new Set([...words.map(({ term }) => term), ...synonyms.flat()])
  const counted = await frequencies.of(db, [...terms], now)
  const counts = new Map(counted.map(({ term, documents }) => [term, documents]))
  return (term) => counts.get(term) ?? 0
}

/** Side by side at most as often as the rarest of them stands anywhere. */
const rarest = (run: string[], count: Count) => Math.min(...run.map(count))

interface Around {
  count: Count
  isBegun: boolean
  now: number
}

async function known(source: Source, word: AskedWord, { count, isBegun, now }: Around) {
  const { term, typed, isCharacter } = word
  if (isCode(term)) return { queries: [{ query: quoteBeginning(term), documents: 1 }] }
  const exact = { query: quoteRun([term]), documents: count(term) }
  if (isCharacter) return { queries: [exact] }
  const endings = isBegun ? await endingsOf(source, fold(typed), now) : []
  if (exact.documents > 0 || endings.length > 0) {
    const others = await countedRuns(
      source,
      endings.filter((ending) => ending !== term),
      now,
    )
    return { queries: [exact, ...others] }
  }
  const meant = await meantBy(source, fold(typed), now)
  const others = await countedRuns(
    source,
    meant.map(({ term }) => term),
    now,
  )
  // Codes and joined words are not among those whose endings are known.
  const queries = isBegun ? [{ query: quoteBeginning(term), documents: 1 }, ...others] : others
  return meant[0] ? { queries, correction: { typed, meant: meant[0].word } } : { queries }
}

async function countedRuns({ db, frequencies }: Source, terms: string[], now: number) {
  const counted = await frequencies.of(db, [...new Set(terms)], now)
  return counted.map(({ term, documents }) => ({ query: quoteRun([term]), documents }))
}

/** Robertson and Spärck Jones, as Lucene has it: never negative. */
const idf = (documents: number, total: number) => Math.log(1 + (total - documents + 0.5) / (documents + 0.5))

const halved = ({ query, idf }: WeightedQuery): WeightedQuery => ({ query, idf: PAIRS_WEIGHT * idf })
