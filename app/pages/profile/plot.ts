/** The total at the end of a day on which it changed. */
export interface DayTotal {
  /** YYYY-MM-DD in UTC. */
  day: string
  reputation: number
}

export const PLOT_WIDTH = 600
export const PLOT_HEIGHT = 120

/** The line as an SVG path in a box of PLOT_WIDTH × PLOT_HEIGHT: it keeps its height until the total changes.
 *  `from` is the day of joining, `to` the present one. */
export function stepLine(totals: DayTotal[], from: Date, to: Date): string {
  const start = from.getTime()
  const span = Math.max(1, to.getTime() - start)
  const top = Math.max(...totals.map((total) => total.reputation), 1)
  const x = (day: string) => round((PLOT_WIDTH * clamp(Date.parse(day) - start, span)) / span)
  const y = (reputation: number) => round(PLOT_HEIGHT - (PLOT_HEIGHT * reputation) / top)
  const steps = totals.map(({ day, reputation }) => `H${x(day)}V${y(reputation)}`)
  return `M0 ${y(1)}${steps.join('')}H${PLOT_WIDTH}`
}

const clamp = (milliseconds: number, span: number) => Math.min(Math.max(milliseconds, 0), span)
const round = (value: number) => Math.round(value * 10) / 10
