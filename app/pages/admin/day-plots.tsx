import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { CsvLink } from './csv-link.tsx'
import { DayPlot } from './day-plot.tsx'
import type { SearchUsePage } from './search-use.server.ts'
import { SHARES, writeShare } from './shares.ts'

/** A share at its highest. */
const WHOLE = 1

/** How many searches there were each day, and which shares of them went well or badly. */
export function DayPlots({ page: { days, query } }: { page: SearchUsePage }) {
  const t = useT()
  const shares = [
    { title: t('admin.figure_empty'), shareOf: SHARES.empty },
    { title: t('admin.figure_solved'), shareOf: SHARES.solved },
  ]
  return (
    <section>
      <header className="head-line">
        <h2>{t('admin.by_day')}</h2>
        <CsvLink table="days" title={t('admin.table_days')} query={query} />
      </header>
      <div className="day-plots">
        <DayPlot
          title={t('admin.figure_searches')}
          figures={days.map((use) => ({ day: use.day, value: use.searches }))}
          top={1}
          write={(value) => formatNumber(value, t.locale)}
        />
        {shares.map(({ title, shareOf }) => (
          <DayPlot
            key={title}
            title={title}
            figures={days.map((use) => ({ day: use.day, value: shareOf(use) }))}
            top={WHOLE}
            write={(value) => writeShare(t, value)}
          />
        ))}
      </div>
    </section>
  )
}
