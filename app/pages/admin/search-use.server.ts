import type { ReadDb } from '#db/client.server.ts'
import { TEXT_TABLES, type TextTable } from '~/features/search-log/text-tables.ts'
import { dailyUse, languageUse, searchedTexts, type Use } from '~/features/search-log/use.view.server.ts'
import { daysFrom, type PeriodQuery, sinceOf } from './period.ts'

/** Rows of each table; the files have more. */
const ROWS_SHOWN = 20
const ROWS_DOWNLOADED = 10_000

export type SearchUsePage = Awaited<ReturnType<typeof searchUsePage>>

/** What people search for, and what becomes of it. */
export async function searchUsePage(read: ReadDb, query: PeriodQuery, now: Date) {
  const scope = { since: sinceOf(query, now), language: query.language }
  const [byDay, languages, top, empty, unopened] = await Promise.all([
    dailyUse(read, scope),
    languageUse(read, scope),
    ...TEXT_TABLES.map((table) => searchedTexts(read, table, scope, ROWS_SHOWN)),
  ])
  return {
    query,
    total: sumOf(byDay),
    days: withEmptyDays(byDay, daysFrom(scope.since, now)),
    languages,
    tables: { top: top ?? [], empty: empty ?? [], unopened: unopened ?? [] },
  }
}

const NO_USE: Use = {
  searches: 0,
  withoutResult: 0,
  onPages: 0,
  openable: 0,
  opened: 0,
  solved: 0,
  asked: 0,
}
const FIGURES = Object.keys(NO_USE) as (keyof Use)[]

function sumOf(days: Use[]): Use {
  const total = { ...NO_USE }
  for (const use of days) for (const figure of FIGURES) total[figure] += use[figure]
  return total
}

function withEmptyDays(known: Awaited<ReturnType<typeof dailyUse>>, days: string[]) {
  const useOf = new Map(known.map((use) => [use.day, use]))
  return days.map((day) => ({ ...NO_USE, ...useOf.get(day), day }))
}

export const CSV_TABLES = [...TEXT_TABLES, 'days', 'languages'] as const
export type CsvTable = (typeof CSV_TABLES)[number]

/** A table as rows of a file, its columns named in the first. */
export async function searchUseRows(read: ReadDb, table: CsvTable, query: PeriodQuery, now: Date) {
  const rows = await rowsOf(read, table, query, now)
  const names = [...NAMES[table], ...FIGURES]
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
}

const TEXT_NAMES = ['text', 'language']
const NAMES: Record<CsvTable, string[]> = {
  top: TEXT_NAMES,
  empty: TEXT_NAMES,
  unopened: TEXT_NAMES,
  days: ['day'],
  languages: ['language'],
}

async function rowsOf(
  read: ReadDb,
  table: CsvTable,
  query: PeriodQuery,
  now: Date,
): Promise<(Use & Record<string, string | number>)[]> {
  const scope = { since: sinceOf(query, now), language: query.language }
  if (table === 'days') return withEmptyDays(await dailyUse(read, scope), daysFrom(scope.since, now))
  if (table === 'languages') return languageUse(read, scope)
  return searchedTexts(read, table satisfies TextTable, scope, ROWS_DOWNLOADED)
}
