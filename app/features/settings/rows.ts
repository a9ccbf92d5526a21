import { z } from 'zod'

/** One field of each row of a table that is edited as a whole: `address[0]`, `address[1]` … */
export const column = z.record(z.string(), z.string()).default({})

interface Table<Row> {
  columns: Record<string, Record<string, string>>
  row: z.ZodType<Row>
  /** What is typed, not chosen: a row in which nothing is typed is none. */
  typed: readonly string[]
  max: number
}

/** The rows that were filled in; what is wrong is told beside its field. */
export function rowsOf<Row>({ columns, row, typed, max }: Table<Row>, context: z.RefinementCtx): Row[] {
  const numbers = new Set(Object.values(columns).flatMap((cells) => Object.keys(cells)))
  return [...numbers].slice(0, max).flatMap((number) => {
    const cells = Object.entries(columns).map(([name, cells]) => [name, cells[number]] as const)
    if (!cells.some(([name, text]) => typed.includes(name) && text?.trim())) return []
    const parsed = row.safeParse(Object.fromEntries(cells))
    if (parsed.success) return [parsed.data]
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: [String(path[0]), number], message })
    return []
  })
}
