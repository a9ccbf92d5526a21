import { AsyncLocalStorage } from 'node:async_hooks'
import { isTable, type Noun, nameOf, watchedTable } from './changes/names.ts'

/** What a query's rows hang on, by its own `where`: a change of anything else changes none of them. What is joined to
 *  a row, its author, is told of by the row. */
export type About<Row = never> = Partial<
  Record<Noun, readonly (number | null | ((row: Row) => number | null))[]>
>

/** What was read meanwhile. */
export interface Reads {
  /** As changes are named: a change of one of these may change what was made of it. */
  names: Set<string>
  /** A table was read whose changes nobody hears of. */
  unwatched: boolean
}

interface Recording {
  reads: Reads
  about: About
}

const current = new AsyncLocalStorage<Recording>()

/** A query as it was sent. */
export interface SentQuery {
  text: string
  params: readonly unknown[]
}

const sent = new AsyncLocalStorage<SentQuery[]>()

/** Every query that `work` sends through the read handle, for those who look at how they are planned. */
export async function recordQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: SentQuery[] }> {
  const queries: SentQuery[] = []
  return { result: await sent.run(queries, work), queries }
}

/** Notes what `work` reads through the read handle, however deep inside. */
export async function recordReads<T>(work: () => Promise<T>): Promise<{ result: T; reads: Reads }> {
  const reads: Reads = { names: new Set(), unwatched: false }
  const result = await current.run({ reads, about: {} }, work)
  return { result, reads }
}

/** Queries of `read` hang on these alone, where they read what hangs on anything of the kind. Without this a query
 *  hangs on all rows of its tables, which is never wrong. */
export function reading<T>(about: About, read: () => T): T {
  const recording = current.getStore()
  return recording
    ? current.run({ reads: recording.reads, about: { ...recording.about, ...about } }, read)
    : read()
}

/** As `reading`, for rows that say themselves what else they hang on. */
export async function readingRows<Row>(
  about: About<Row>,
  read: () => Row[] | Promise<Row[]>,
): Promise<Row[]> {
  const rows = reading(about, read)
  const names = current.getStore()?.reads.names
  if (!names) return rows
  const all = await rows
  for (const [noun, told = []] of Object.entries(about) as [Noun, About<Row>[Noun]][]) {
    for (const idIn of told)
      if (typeof idIn === 'function') for (const row of all) addId(names, noun, idIn(row))
  }
  return all
}

/** What `work` finds is remembered for a while, whatever changes meanwhile: a page does not hang on how it was found. */
export const readApart = <T>(work: () => Promise<T>): Promise<T> => current.exit(work)

/** For drizzle's read handles. */
export const readLogger = {
  logQuery(query: string, params: readonly unknown[]) {
    sent.getStore()?.push({ text: query, params })
    const recording = current.getStore()
    if (recording) note(recording, query)
  },
}

function note({ reads, about }: Recording, query: string) {
  for (const word of wordsOf(query)) {
    const watched = watchedTable(word)
    if (!watched) {
      reads.unwatched = true
      continue
    }
    const [nouns, ids] = [new Set(watched.names.map(({ noun }) => noun)), about]
    const narrowed = [...nouns].filter((noun) => ids[noun] !== undefined)
    for (const noun of narrowed) for (const id of ids[noun] ?? []) addId(reads.names, noun, id)
    if (narrowed.length === 0) reads.names.add(word)
    for (const column of watched.countedApart)
      if (query.includes(column)) reads.names.add(`${word}.${column}`)
  }
}

/** What rows tell is not known yet when their query is sent. */
function addId(names: Set<string>, noun: Noun, id: unknown) {
  if (typeof id === 'number' && id > 0) names.add(nameOf(noun, id))
}

/** Texts of queries repeat; those with lists of values in them do not always. */
const KEPT_TEXTS = 1_000
const tablesByText = new Map<string, readonly string[]>()

/** The tables that a query may read: too many rather than one too few. */
function wordsOf(query: string): readonly string[] {
  const known = tablesByText.get(query)
  if (known) return known
  if (tablesByText.size >= KEPT_TEXTS) tablesByText.clear()
  const tables = [...new Set(query.match(/\w+/g))].filter(isTable)
  tablesByText.set(query, tables)
  return tables
}
