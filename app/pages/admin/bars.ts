/** A day and its figure; null where there is nothing to divide by. */
export interface DayFigure {
  /** YYYY-MM-DD in UTC. */
  day: string
  value: number | null
}

export interface Bar {
  day: string
  x: number
  y: number
  width: number
  height: number
}

export const BARS_WIDTH = 600
export const BARS_HEIGHT = 120
/** Of a day's width. */
const GAP = 0.2
/** A figure above nothing is seen. */
const LEAST_HEIGHT = 1

/** Bars in a box of BARS_WIDTH × BARS_HEIGHT, one for each day that has a figure above 0; `top` fills the height. */
export function barsOf(figures: DayFigure[], top: number): Bar[] {
  const step = BARS_WIDTH / Math.max(1, figures.length)
  return figures.flatMap(({ day, value }, index) => {
    if (!value) return []
    const height = round(Math.max(LEAST_HEIGHT, (BARS_HEIGHT * value) / Math.max(top, value)))
    const x = round((index + GAP / 2) * step)
    return [{ day, x, y: round(BARS_HEIGHT - height), width: round(step * (1 - GAP)), height }]
  })
}

const round = (value: number) => Math.round(value * 100) / 100
