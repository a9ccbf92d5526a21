/** One line of the table: what was measured, what it came to, and what it should come to. */
export interface Figure {
  what: string
  value: number
  unit: '×' | 'kB' | 's' | 'ms' | 'rows/s' | '/s' | 'share'
  atLeast?: number
  atMost?: number
  /** The two rates behind a ratio, and the like. */
  note?: string
}

const isReached = ({
  value,
  atLeast = Number.NEGATIVE_INFINITY,
  atMost = Number.POSITIVE_INFINITY,
}: Figure) => value >= atLeast && value <= atMost

const bound = ({ atLeast, atMost }: Figure) =>
  atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : ''

const shown = ({ value, unit }: Figure) => `${value < 1 ? value.toFixed(4) : value.toFixed(1)} ${unit}`

export function table(figures: Figure[]): string {
  const rows = figures.map((figure) => [
    isReached(figure) ? 'ok  ' : 'MISS',
    figure.what,
    shown(figure),
    bound(figure),
    figure.note ?? '',
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
