import { sql } from 'drizzle-orm'
import type { ReadDb } from '#db/types.ts'
import { beginningWith, canBeMisspelt, type Stretch, stretchesAround } from '../spelling/closest.ts'
import { type Meant, meantWords, nearestWords, termOf } from '../spelling/meant.ts'
import type { DocumentFrequencies } from './document-frequencies.ts'

/** Words looked at in one stretch: nobody waits for the rest. */
const MAX_STRETCH = 4_000
/** Of the words that begin as what is being typed. */
const MAX_BEGUN = 100
/** Endings that are offered for a word while it is typed. */
const MAX_ENDINGS = 12

interface Source {
  db: { read: ReadDb }
  frequencies: DocumentFrequencies
}

/** What a misspelt word means, the commonest first. @param word in lower case */
export async function meantBy({ db, frequencies }: Source, word: string, now: number): Promise<Meant[]> {
  if (!canBeMisspelt(word)) return []
  const candidates = await Promise.all(
    stretchesAround(word).map((stretch) => wordsIn(db.read, stretch, MAX_STRETCH)),
  )
  const nearest = nearestWords(word, candidates.flat())
  const counted = await frequencies.of(db, [...new Set(nearest.map(({ term }) => term))], now)
  return meantWords(nearest, new Map(counted.map(({ term, documents }) => [term, documents])))
}

/** Terms of the words that begin so, the commonest first. @param word in lower case */
export async function endingsOf({ db, frequencies }: Source, word: string, now: number): Promise<string[]> {
  const begun = await wordsIn(db.read, { column: 'word', ...beginningWith(word) }, MAX_BEGUN)
  const counted = await frequencies.of(db, [...new Set(begun.map(termOf))], now)
  return counted
    .toSorted((a, b) => b.documents - a.documents)
    .slice(0, MAX_ENDINGS)
    .map(({ term }) => term)
}

async function wordsIn(read: ReadDb, { column, from, to }: Stretch, limit: number): Promise<string[]> {
  const rows = await read.rows<{ word: string }>(sql`
    SELECT word FROM search_words WHERE ${sql.raw(column)} >= ${from} AND ${sql.raw(column)} < ${to} LIMIT ${limit}`)
  return rows.map(({ word }) => word)
}
