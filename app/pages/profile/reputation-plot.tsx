import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Day } from '~/ui/time-ago.tsx'
import { type DayTotal, PLOT_HEIGHT, PLOT_WIDTH, stepLine } from './plot.ts'

interface Props {
  totals: DayTotal[]
  joined: Date
  now: Date
}

/** The newest rows of the table beside the plot. */
const ROWS_SHOWN = 60

/** A line from the day of joining until now; the same as a table for whoever cannot see it. */
export function ReputationPlot({ totals, joined, now }: Props) {
  const t = useT()
  const highest = Math.max(...totals.map((total) => total.reputation), 1)
  const last = totals.at(-1)?.reputation ?? 1
  const line = stepLine(totals, joined, now)
  const name = t('profile.plot', { first: 1, last, highest })
  return (
    <figure className="plot">
      <p className="plot-top hint">{formatNumber(highest, t.locale)}</p>
      <svg
        viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
        width={PLOT_WIDTH}
        height={PLOT_HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={name}
      >
        <path className="plot-area" d={`${line}V${PLOT_HEIGHT}H0Z`} />
        <path className="plot-line" d={line} vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className="plot-dates hint">
        <Day at={joined} />
        <Day at={now} />
      </figcaption>
      <details>
        <summary className="hint">{t('profile.as_table')}</summary>
        <PlotTable totals={totals.slice(-ROWS_SHOWN).reverse()} />
      </details>
    </figure>
  )
}

function PlotTable({ totals }: { totals: DayTotal[] }) {
  const t = useT()
  return (
    <table className="plot-table">
      <thead>
        <tr>
          <th scope="col">{t('profile.day')}</th>
          <th scope="col">{t('profile.reputation')}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ day, reputation }) => (
          <tr key={day}>
            <td>
              <Day at={day} />
            </td>
            <td>{formatNumber(reputation, t.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
