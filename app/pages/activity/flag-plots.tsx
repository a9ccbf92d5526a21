import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { AdminTable } from '../admin/admin-table.tsx'
import { DayPlot } from '../admin/day-plot.tsx'
import type { ActivityPage } from './activity.server.ts'
import { TableFile } from './table-file.tsx'

/** What members say is wrong with posts: each kind day by day, all at one height, and what became of it. */
export function FlagPlots({ page: { flags, query } }: { page: ActivityPage }) {
  const t = useT()
  const write = (value: number) => formatNumber(value, t.locale)
  const highest = Math.max(1, ...flags.flatMap(({ days }) => days.map(({ value }) => value)))
  const title = t('activity.table_flags')
  return (
    <section>
      <header className="head-line">
        <h2 id="table-flags">{title}</h2>
        {flags.length > 0 ? <TableFile table="flags" title={title} query={query} /> : null}
      </header>
      <p className="hint">{t('activity.rule_flags')}</p>
      {flags.length === 0 ? (
        <p className="hint">{t('activity.no_flags')}</p>
      ) : (
        <>
          <div className="day-plots">
            {flags.map(({ kind, days }) => (
              <DayPlot
                key={kind}
                title={t(`activity.flag_${kind}`)}
                figures={days}
                top={highest}
                write={write}
              />
            ))}
          </div>
          <FlagTable flags={flags} />
        </>
      )}
    </section>
  )
}

function FlagTable({ flags }: Pick<ActivityPage, 'flags'>) {
  const t = useT()
  const write = (value: number) => formatNumber(value, t.locale)
  return (
    <AdminTable labelledBy="table-flags">
      <thead>
        <tr>
          <th scope="col">{t('activity.head_flags')}</th>
          <th scope="col">{t('activity.figure_flags')}</th>
          <th scope="col">{t('activity.figure_removed')}</th>
          <th scope="col">{t('activity.figure_open')}</th>
        </tr>
      </thead>
      <tbody>
        {flags.map(({ kind, flags: count, removed, open }) => (
          <tr key={kind}>
            <th scope="row">{t(`activity.flag_${kind}`)}</th>
            <td>{write(count)}</td>
            <td>{write(removed)}</td>
            <td>{write(open)}</td>
          </tr>
        ))}
      </tbody>
    </AdminTable>
  )
}
