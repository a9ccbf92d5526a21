import { useT } from '~/i18n/react.tsx'
import { Day } from '~/ui/time-ago.tsx'
import { BARS_HEIGHT, BARS_WIDTH, barsOf, type DayFigure } from './bars.ts'

interface Props {
  title: string
  figures: DayFigure[]
  /** The height of the plot at least: 100 for shares. */
  top: number
  write: (value: number) => string
}

/** A figure of each day as bars; the same as a table for whoever cannot see them. */
export function DayPlot({ title, figures, top, write }: Props) {
  const t = useT()
  const highest = Math.max(top, ...figures.map(({ value }) => value ?? 0))
  const [first, last] = [figures.at(0), figures.at(-1)]
  const peak = write(Math.max(0, ...figures.map(({ value }) => value ?? 0)))
  return (
    <figure className="plot day-plot">
      <h3>{title}</h3>
      <p className="plot-top hint">{write(highest)}</p>
      <svg
        viewBox={`0 0 ${BARS_WIDTH} ${BARS_HEIGHT}`}
        width={BARS_WIDTH}
        height={BARS_HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('admin.plot', { title, highest: peak })}
      >
        {barsOf(figures, highest).map(({ day, ...box }) => (
          <rect key={day} className="plot-bar" {...box} />
        ))}
      </svg>
      <figcaption className="plot-dates hint">
        {first ? <Day at={first.day} /> : null}
        {last ? <Day at={last.day} /> : null}
      </figcaption>
      <details>
        <summary className="hint">{t('profile.as_table')}</summary>
        <FigureTable title={title} figures={figures} write={write} />
      </details>
    </figure>
  )
}

function FigureTable({ title, figures, write }: Pick<Props, 'title' | 'figures' | 'write'>) {
  const t = useT()
  return (
    <table className="plot-table">
      <thead>
        <tr>
          <th scope="col">{t('profile.day')}</th>
          <th scope="col">{title}</th>
        </tr>
      </thead>
      <tbody>
        {figures.toReversed().map(({ day, value }) => (
          <tr key={day}>
            <td>
              <Day at={day} />
            </td>
            <td>{value === null ? '–' : write(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
