import { DUMP_FILE_NAMES, type DumpFile } from './dump-files.ts'

export const NOUNS = ['users', 'questions', 'answers', 'comments', 'tag descriptions'] as const
export type Noun = (typeof NOUNS)[number]

/** What happened to the rows here. */
export interface Changes {
  added: number
  changed: number
  unchanged: number
  /** Gone upstream: soft-deleted. */
  removed: number
  /** Gone upstream, but somebody here answered, commented or voted. */
  kept: number
}

/** What an import read and did. */
export class Report {
  readonly read = new Map<DumpFile, number>()
  readonly #changes = new Map<Noun, Changes>()
  readonly #notPlaced = new Map<DumpFile, Map<string, number>>()
  readonly notes: string[] = []

  count(noun: Noun, change: keyof Changes, rows = 1) {
    this.changesOf(noun)[change] += rows
  }

  changesOf(noun: Noun): Changes {
    const changes = this.#changes.get(noun) ?? { added: 0, changed: 0, unchanged: 0, removed: 0, kept: 0 }
    this.#changes.set(noun, changes)
    return changes
  }

  leaveOut(file: DumpFile, reason: string, rows = 1) {
    const reasons = this.#notPlaced.get(file) ?? new Map<string, number>()
    this.#notPlaced.set(file, reasons.set(reason, (reasons.get(reason) ?? 0) + rows))
  }

  /** Rows that have no place here, by file and reason. */
  notPlaced(file: DumpFile): Map<string, number> {
    return this.#notPlaced.get(file) ?? new Map()
  }

  get rowsRead(): number {
    return [...this.read.values()].reduce((sum, rows) => sum + rows, 0)
  }

  /** Rows that this import wrote or took out. */
  get written(): number {
    return NOUNS.map((noun) => this.changesOf(noun)).reduce(
      (sum, { added, changed, removed }) => sum + added + changed + removed,
      0,
    )
  }

  toString(): string {
    return [this.#filesTable(), this.#changesTable(), this.#reasonsTable(), ...this.notes].join('\n\n')
  }

  #filesTable() {
    const rows = DUMP_FILE_NAMES.map((file) => {
      const read = this.read.get(file)
      const leftOut = [...this.notPlaced(file).values()].reduce((sum, count) => sum + count, 0)
      return read === undefined ? [file, 'absent', '', ''] : [file, read, read - leftOut, leftOut].map(String)
    })
    return table([['Read', 'rows', 'placed', 'not placed'], ...rows])
  }

  #changesTable() {
    const rows = NOUNS.map((noun) => {
      const { added, changed, unchanged, removed, kept } = this.changesOf(noun)
      return [noun, added, changed, unchanged, removed, kept].map(String)
    })
    return table([['Written', 'new', 'changed', 'unchanged', 'removed', 'kept'], ...rows])
  }

  #reasonsTable() {
    const rows = DUMP_FILE_NAMES.flatMap((file) =>
      [...this.notPlaced(file)].map(([reason, count]) => [`${file}: ${reason}`, String(count)]),
    )
    return rows.length === 0
      ? 'Every row has its place.'
      : table([['Not placed, by reason', 'rows'], ...rows])
  }
}

/** Columns aligned: the first to the left, numbers to the right. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
