import { shareOf } from '~/features/activity/summary.ts'
import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { DayPlot } from '../admin/day-plot.tsx'
import type { ActivityPage } from './activity.server.ts'
import { durationText } from './duration.ts'
import { TableFile } from './table-file.tsx'

/** A share at its highest. */
const WHOLE = 1
const HOUR_MS = 3_600_000

/** The same figures day by day, by the day on which the questions were asked. */
export function ActivityPlots({ page: { days, query } }: { page: ActivityPage }) {
  const t = useT()
  const plots = [
    { name: 'questions', figureOf: (day: Day) => day.questions, least: 1, write: number },
    { name: 'unanswered', figureOf: (day: Day) => day.unanswered, least: 1, write: number },
    { name: 'first_answer', figureOf: (day: Day) => day.firstAnswer.median, least: HOUR_MS, write: time },
    { name: 'solution', figureOf: (day: Day) => day.solution.median, least: HOUR_MS, write: time },
    {
      name: 'solved_share',
      figureOf: (day: Day) => shareOf(day.solved, day.questions),
      least: WHOLE,
      write: share,
    },
    {
      name: 'empty_searches',
      figureOf: (day: Day) => shareOf(day.withoutResult, day.searches),
      least: WHOLE,
      write: share,
    },
  ] as const
  return (
    <section>
      <header className="head-line">
        <h2>{t('admin.by_day')}</h2>
        <TableFile table="days" title={t('admin.by_day')} query={query} />
      </header>
      <div className="day-plots">
        {plots.map(({ name, figureOf, least, write }) => (
          <div key={name}>
            <DayPlot
              title={t(`activity.figure_${name}`)}
              figures={days.map((day) => ({ day: day.day, value: figureOf(day) }))}
              top={least}
              write={write}
            />
            <p className="hint">{t(`activity.rule_${name}`)}</p>
          </div>
        ))}
      </div>
    </section>
  )

  function number(value: number) {
    return formatNumber(value, t.locale)
  }
  function share(value: number) {
    return formatPercent(value, t.locale)
  }
  function time(value: number) {
    return durationText(value, t.locale)
  }
}

type Day = ActivityPage['days'][number]
