import { useId } from 'react'
import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'

export interface Step {
  name: string
  value: number
  /** By which it is counted. */
  rule: string
}

interface Props {
  title: string
  lead: string
  /** The first is what the others are a share of. */
  steps: readonly [Step, ...Step[]]
}

const WIDTH = 600
const HEIGHT = 10

/** How far people came, each step as a bar of the first one's length, with the rule by which it is counted. */
export function FunnelPlot({ title, lead, steps }: Props) {
  const t = useT()
  const id = useId()
  const whole = steps[0].value
  return (
    <section className="card funnel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="hint">{lead}</p>
      <ol>
        {steps.map(({ name, value, rule }, index) => (
          <li key={name}>
            <p className="funnel-step">
              <span>{name}</span> <b>{formatNumber(value, t.locale)}</b>
              {index > 0 && whole > 0 ? (
                <span className="hint"> {formatPercent(value / whole, t.locale)}</span>
              ) : null}
            </p>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              width={WIDTH}
              height={HEIGHT}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="funnel-whole" width={WIDTH} height={HEIGHT} />
              <rect className="plot-bar" width={barWidth(value, whole)} height={HEIGHT} />
            </svg>
            <p className="hint">{rule}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What is counted apart may be more than the first step. */
const barWidth = (value: number, whole: number) =>
  whole === 0 ? 0 : Math.round(WIDTH * Math.min(1, value / whole))
