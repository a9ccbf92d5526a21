import type { ReadDb } from '#db/client.server.ts'
import { type EntryFigures, entryFigures, handedOff } from '~/features/ledger/entries.view.server.ts'
import { dailySteps, textSteps } from '~/features/ledger/searches.view.server.ts'
import { holdOutShare } from '~/features/ledger/settings.ts'
import { sortedEntries } from '~/features/ledger/sorts.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { daysFrom, type PeriodQuery, sinceOf } from '../admin/period.ts'
import { daysOf, funnelOf, groupsOf } from './steps.ts'

/** Rows of each table; the files have more. */
const ROWS_SHOWN = 20

export type InsightsPage = Awaited<ReturnType<typeof insightsPage>>
type Query = PeriodQuery & { sort: Parameters<typeof sortedEntries>[1] }

/** What official answers and searches achieve. */
export async function insightsPage(read: ReadDb, query: Query, now: Date) {
  const scope = { since: sinceOf(query, now), language: query.language }
  const [steps, entries, texts, handoffs, heldOutPercent] = await Promise.all([
    dailySteps(read, scope),
    entryFigures(read, scope),
    textSteps(read, scope, ROWS_SHOWN),
    handedOff(read, scope),
    readSetting(read, holdOutShare),
  ])
  const pages = sumOfPages(entries)
  return {
    query,
    funnel: funnelOf(steps),
    days: daysOf(steps, daysFrom(scope.since, now)),
    groups: heldOutPercent > 0 ? groupsOf(steps) : null,
    heldOutPercent,
    pages,
    handoffs,
    entries: sortedEntries(entries, query.sort).slice(0, ROWS_SHOWN),
    entryCount: entries.length,
    texts,
    isEmpty: steps.length === 0 && handoffs === 0 && Object.values(pages).every((figure) => figure === 0),
  }
}

/** What happened on the pages of all these entries. */
function sumOfPages(entries: readonly EntryFigures[]) {
  const sum = { viewed: 0, solved: 0, notYet: 0, asked: 0, support: 0 }
  for (const entry of entries) {
    sum.viewed += entry.viewed
    sum.solved += entry.solved
    sum.notYet += entry.notYet
    sum.asked += entry.asked
    sum.support += entry.support
  }
  return sum
}
