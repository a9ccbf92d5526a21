import type { ReadDb } from '#db/client.server.ts'
import { LANGUAGES, type Language } from '#db/schema/types.ts'
import { askedByTag, askedQuestions, topHelpers } from '~/features/activity/figures.view.server.ts'
import { flagsByKind } from '~/features/activity/flags.view.server.ts'
import { summaryOf } from '~/features/activity/summary.ts'
import { dailyUse } from '~/features/search-log/use.view.server.ts'
import { inLanguage } from '~/features/tags/tags.view.server.ts'
import { daysFrom, type PeriodQuery, sinceOf } from '../admin/period.ts'

/** Rows of each table on the page; the files have more. */
const ROWS_SHOWN = 20

export type ActivityPage = Awaited<ReturnType<typeof activityPage>>

/** What is asked, how soon it is answered and solved, and by whom. */
export async function activityPage(
  read: ReadDb,
  query: PeriodQuery,
  { locale, now, rows = ROWS_SHOWN }: { locale: Language; now: Date; rows?: number },
) {
  const scope = { since: sinceOf(query, now), language: query.language }
  const [asked, byTag, helpers, searches, flags] = await Promise.all([
    askedQuestions(read, scope),
    askedByTag(read, scope, rows),
    topHelpers(read, scope, rows),
    dailyUse(read, scope),
    flagsByKind(read, scope),
  ])
  const byDay = new Map<string, typeof asked>()
  for (const question of asked) {
    const day = question.createdAt.toISOString().slice(0, 10)
    const ofDay = byDay.get(day)
    if (ofDay) ofDay.push(question)
    else byDay.set(day, [question])
  }
  const searchesOn = new Map(searches.map((use) => [use.day, use]))
  const allDays = daysFrom(scope.since, now)
  const days = allDays.map((day) => ({
    day,
    ...summaryOf(byDay.get(day) ?? []),
    searches: searchesOn.get(day)?.searches ?? 0,
    withoutResult: searchesOn.get(day)?.withoutResult ?? 0,
  }))
  const sum = (figure: 'searches' | 'withoutResult') => days.reduce((total, each) => total + each[figure], 0)
  return {
    query,
    total: { ...summaryOf(asked), searches: sum('searches'), withoutResult: sum('withoutResult') },
    days,
    languages: LANGUAGES.map((language) => ({
      language,
      ...summaryOf(asked.filter((question) => question.language === language)),
    })).filter(({ questions }) => questions > 0),
    tags: byTag.map(({ name, ...tag }) => ({ ...tag, name: inLanguage(name, locale) })),
    helpers,
    flags: flags.map(({ onDay, ...figures }) => ({
      ...figures,
      days: allDays.map((day) => ({ day, value: onDay.get(day) ?? 0 })),
    })),
  }
}
