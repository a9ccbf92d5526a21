import { z } from 'zod'

const figure = z.object({
  what: z.string(),
  value: z.number(),
  unit: z.enum(['×', 'kB', 'MB', 'requests', 's', 'ms', 'rows/s', '/s', 'share']),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  /** The two rates behind a ratio, and the like. */
  note: z.string().optional(),
})

/** One line of the table: what was measured, what it came to, and what it should come to. */
export type Figure = z.infer<typeof figure>

const isReached = ({
  value,
  atLeast = Number.NEGATIVE_INFINITY,
  atMost = Number.POSITIVE_INFINITY,
}: Figure) => value >= atLeast && value <= atMost

const bound = ({ atLeast, atMost }: Figure) =>
  atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : ''

const shown = ({ value, unit }: Figure) => `${value < 1 ? value.toFixed(4) : value.toFixed(1)} ${unit}`

/** @param before of an earlier run, shown beside those that both measured */
export function table(figures: Figure[], before: Figure[] = []): string {
  const rows = figures.map((figure) => [
    isReached(figure) ? 'ok  ' : 'MISS',
    figure.what,
    shown(figure),
    bound(figure),
    ...(before.length > 0 ? [changeSince(before, figure)] : []),
    figure.note ?? '',
  ])
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `was 0.0186 ×, +7 %` */
function changeSince(before: Figure[], { what, value }: Figure): string {
  const earlier = before.find((figure) => figure.what === what)
  if (!earlier) return 'new'
  const percent = Math.round((value / earlier.value - 1) * 100)
  return `was ${shown(earlier)}${Number.isFinite(percent) ? `, ${percent < 0 ? '' : '+'}${percent} %` : ''}`
}

/** What `--json` wrote.
 *  @throws Error when it is something else */
export const readFigures = (json: string): Figure[] => z.array(figure).parse(JSON.parse(json))
