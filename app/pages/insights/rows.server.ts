import type { ReadDb } from '#db/client.server.ts'
import { entryFigures } from '~/features/ledger/entries.view.server.ts'
import { dailySteps, textSteps } from '~/features/ledger/searches.view.server.ts'
import { sortedEntries } from '~/features/ledger/sorts.ts'
import { daysFrom, sinceOf } from '../admin/period.ts'
import type { InsightsQuery, InsightsTable } from './query.ts'
import { daysOf } from './steps.ts'

const ROWS_DOWNLOADED = 10_000

const COLUMNS = {
  entries: [
    'id',
    'title',
    'language',
    'path',
    'shown',
    'opened',
    'viewed',
    'solved',
    'notYet',
    'asked',
    'support',
  ],
  searches: ['text', 'language', 'searches', 'shown', 'opened', 'solved', 'asked', 'support'],
  days: ['day', 'shown', 'opened', 'solved', 'asked'],
} satisfies Record<InsightsTable, string[]>

/** A table of the page as rows of a file, its columns named in the first. */
export async function insightsRows(read: ReadDb, table: InsightsTable, query: InsightsQuery, now: Date) {
  const names = COLUMNS[table]
  const rows: Record<string, string | number>[] = await rowsOf(read, table, query, now)
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
}

async function rowsOf(read: ReadDb, table: InsightsTable, query: InsightsQuery, now: Date) {
  const scope = { since: sinceOf(query, now), language: query.language }
  if (table === 'days') return daysOf(await dailySteps(read, scope), daysFrom(scope.since, now))
  if (table === 'searches') return textSteps(read, scope, ROWS_DOWNLOADED)
  return sortedEntries(await entryFigures(read, scope), query.sort).slice(0, ROWS_DOWNLOADED)
}
