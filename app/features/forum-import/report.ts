import { KINDS } from '../forum-export/kinds/index.ts'
import type { KindName } from '../forum-export/kinds/kind.ts'

/** What became of the lines here. `kept`: it stays as it is here, as somebody here changed it or had it already. */
export const OUTCOMES = ['added', 'matched', 'changed', 'unchanged', 'kept', 'removed', 'left out'] as const
export type Outcome = (typeof OUTCOMES)[number]

export class ForumReport {
  readonly #counts = new Map<KindName, Map<Outcome, number>>()
  readonly #reasons = new Map<string, number>()

  count(kind: KindName, outcome: Outcome, rows = 1) {
    if (rows === 0) return
    const counts = this.#counts.get(kind) ?? new Map<Outcome, number>()
    this.#counts.set(kind, counts.set(outcome, this.of(kind, outcome) + rows))
  }

  leaveOut(kind: KindName, reason: string) {
    this.count(kind, 'left out')
    const told = `${kind}: ${reason}`
    this.#reasons.set(told, (this.#reasons.get(told) ?? 0) + 1)
  }

  of(kind: KindName, outcome: Outcome): number {
    return this.#counts.get(kind)?.get(outcome) ?? 0
  }

  /** Rows that this import made, changed or took away. */
  get written(): number {
    const outcomes = ['added', 'matched', 'changed', 'removed'] as const
    return KINDS.reduce(
      (sum, { name }) => sum + outcomes.reduce((more, outcome) => more + this.of(name, outcome), 0),
      0,
    )
  }

  get reasons(): string[] {
    return [...this.#reasons].map(([reason, rows]) => `${reason} (${rows})`)
  }

  toString(): string {
    const rows = KINDS.filter(({ name }) => this.#counts.has(name)).map(({ name }) => [
      name,
      ...OUTCOMES.map((outcome) => String(this.of(name, outcome))),
    ])
    const reasons = this.reasons
    const left = reasons.length === 0 ? 'Every line has its place.' : ['Left out:', ...reasons].join('\n')
    return `${table([['', ...OUTCOMES], ...rows])}\n\n${left}`
  }
}

/** Columns aligned: the first to the left, numbers to the right. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}
