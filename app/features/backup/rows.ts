import type { BackedTable } from './tables.ts'

export type Row = Record<string, unknown>

/** One row as a line of JSON, the same from either dialect: moments as ISO 8601 in UTC. */
export const lineOf = (row: Row): string => `${JSON.stringify(row)}\n`

/** @throws SyntaxError for what is no JSON */
export function rowOf({ columns }: BackedTable, line: string): Row {
  const row = JSON.parse(line) as Row
  for (const [name, { dataType }] of Object.entries(columns)) {
    const value = row[name]
    if (dataType === 'date' && typeof value === 'string') row[name] = new Date(value)
  }
  return row
}
