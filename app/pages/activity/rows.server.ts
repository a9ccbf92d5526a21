import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { Summary } from '~/features/activity/summary.ts'
import type { PeriodQuery } from '../admin/period.ts'
import { activityPage } from './activity.server.ts'
import type { ActivityTable } from './query.ts'

const ROWS_DOWNLOADED = 10_000
const MINUTE_MS = 60_000

/** A table of the page as rows of a file, its columns named in the first; times in minutes. */
export async function activityRows(
  read: ReadDb,
  table: ActivityTable,
  query: PeriodQuery,
  reader: { locale: Language; now: Date },
) {
  const page = await activityPage(read, query, { ...reader, rows: ROWS_DOWNLOADED })
  const tables: Record<ActivityTable, Record<string, string | number>[]> = {
    days: page.days.map(({ day, searches, withoutResult, ...summary }) => ({
      ...{ day, ...flat(summary), searches, withoutResult },
    })),
    languages: page.languages.map(({ language, ...summary }) => ({ language, ...flat(summary) })),
    tags: page.tags.map(({ slug, name, questions, solved, unanswered }) => ({
      ...{ slug, name, questions, solved, unanswered },
    })),
    flags: page.flags.map(({ kind, flags, removed, open, days }) => ({
      ...{ kind, flags, removed, open },
      ...Object.fromEntries(days.map(({ day, value }) => [day, value])),
    })),
    helpers: page.helpers.map(({ handle, answers, accepted, score }) => ({
      ...{ handle, answers, accepted, score },
    })),
  }
  const rows = tables[table]
  const names = Object.keys(rows[0] ?? {})
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
}

const minutes = (milliseconds: number | null) =>
  milliseconds === null ? '' : Math.round(milliseconds / MINUTE_MS)

const flat = ({ questions, unanswered, solved, firstAnswer, solution }: Summary) => ({
  ...{ questions, unanswered, solved },
  firstAnswerMedian: minutes(firstAnswer.median),
  firstAnswerP90: minutes(firstAnswer.p90),
  solutionMedian: minutes(solution.median),
  solutionP90: minutes(solution.p90),
})
