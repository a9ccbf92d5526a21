import { type Column, type SQL, type Subquery, sql } from 'drizzle-orm'
import { dialect } from './kit/index.ts'

/** What the query builder makes of a select of columns. */
interface Select<Row> extends PromiseLike<Row[]> {
  as(alias: string): Subquery<string, Record<string, Column>>
}

/** The rows of a small select as one column of another query, in their order: a question's tags, beside the question.
 *  What they hang on is for that query to say. */
export function listColumn<Row>(select: Select<Row>): SQL<Row[]> {
  const list = select.as('list')
  const fields = Object.entries(list._.selectedFields)
  const values = sql.join(
    fields.map(([, column]) => column),
    sql`, `,
  )
  const rows =
    dialect === 'sqlite'
      ? sql`json_group_array(json_array(${values}))`
      : sql`json_agg(json_build_array(${values}))`
  const decoded = (row: unknown[]) =>
    Object.fromEntries(fields.map(([name, column], at) => [name, decodedBy(column, row[at])])) as Row
  return sql`(select coalesce(${rows}, '[]') from ${list})`.mapWith((found: string | unknown[][]) => {
    const parsed: unknown[][] = typeof found === 'string' ? JSON.parse(found) : found
    return parsed.map(decoded)
  })
}

const decodedBy = (column: Column, value: unknown) =>
  value === null ? null : column.mapFromDriverValue(value)
