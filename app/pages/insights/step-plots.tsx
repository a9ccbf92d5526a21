import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { DayPlot } from '../admin/day-plot.tsx'
import { FileLink } from './file-link.tsx'
import type { InsightsPage } from './insights.server.ts'

/** Of 1; null where there is nothing to divide by. */
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const WHOLE = 1

/** The steps after a search, day by day. */
export function StepPlots({ page: { days, query } }: { page: InsightsPage }) {
  const t = useT()
  const percent = (value: number) => formatPercent(value, t.locale)
  return (
    <section>
      <header className="head-line">
        <h2>{t('admin.by_day')}</h2>
        <FileLink table="days" title={t('admin.table_days')} query={query} />
      </header>
      <div className="day-plots">
        <DayPlot
          title={t('insights.shown')}
          figures={days.map(({ day, shown }) => ({ day, value: shown }))}
          top={1}
          write={(value) => formatNumber(value, t.locale)}
        />
        <DayPlot
          title={t('insights.opened_share')}
          figures={days.map(({ day, opened, shown }) => ({ day, value: share(opened, shown) }))}
          top={WHOLE}
          write={percent}
        />
        <DayPlot
          title={t('insights.solved_share')}
          figures={days.map(({ day, solved, opened }) => ({ day, value: share(solved, opened) }))}
          top={WHOLE}
          write={percent}
        />
      </div>
    </section>
  )
}
