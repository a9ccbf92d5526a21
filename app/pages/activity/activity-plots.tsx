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

type Day = ActivityPage['days'][number]

/** `least` is the height of a plot at least. */
const PLOTS = [
  { name: 'questions', figureOf: (day: Day) => day.questions, least: 1, unit: 'number' },
  { name: 'unanswered', figureOf: (day: Day) => day.unanswered, least: 1, unit: 'number' },
  { name: 'first_answer', figureOf: (day: Day) => day.firstAnswer.median, least: HOUR_MS, unit: 'time' },
  { name: 'solution', figureOf: (day: Day) => day.solution.median, least: HOUR_MS, unit: 'time' },
  {
    name: 'solved_share',
    figureOf: (day: Day) => shareOf(day.solved, day.questions),
    least: WHOLE,
    unit: 'share',
  },
  {
    name: 'empty_searches',
    figureOf: (day: Day) => shareOf(day.withoutResult, day.searches),
    least: WHOLE,
    unit: 'share',
  },
] as const

/** The same figures day by day, by the day on which the questions were asked. */
export function ActivityPlots({ page: { days, query } }: { page: ActivityPage }) {
  const t = useT()
  const write = {
    number: (value: number) => formatNumber(value, t.locale),
    share: (value: number) => formatPercent(value, t.locale),
    time: (value: number) => durationText(value, t.locale),
  }
  return (
    <section>
      <header className="head-line">
        <h2>{t('admin.by_day')}</h2>
        <TableFile table="days" title={t('admin.by_day')} query={query} />
      </header>
      <div className="day-plots">
        {PLOTS.map(({ name, figureOf, least, unit }) => (
          <div key={name}>
            <DayPlot
              title={t(`activity.figure_${name}`)}
              figures={days.map((day) => ({ day: day.day, value: figureOf(day) }))}
              top={least}
              write={write[unit]}
            />
            <p className="hint">{t(`activity.rule_${name}`)}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
