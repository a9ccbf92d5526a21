import { type Column, type SQL, type Subquery, sql } from 'drizzle-orm'
import { dialect } from './kit/index.ts'

/** What the query builder makes of a select of columns. */
interface Select<Row> extends PromiseLike<Row[]> {
  as(alias: string): Subquery
}

/** The rows of a small select as one column of another query, in their order: a question's tags, beside the question.
 *  What they hang on is for that query to say. */
export function listColumn<Row>(select: Select<Row>): SQL<Row[]> {
  const list = select.as('list')
  const names = Object.keys(list._.selectedFields)
  const columns = names.map((name) => list[name as keyof Subquery] as unknown as Column)
  const values = sql.join(columns, sql`, `)
  const rows =
    dialect === 'sqlite'
      ? sql`json_group_array(json_array(${values}))`
      : sql`json_agg(json_build_array(${values}))`
  const decoded = (row: unknown[]) =>
    Object.fromEntries(columns.map((column, at) => [names[at], decodedBy(column, row[at])])) as Row
  return sql`(select coalesce(${rows}, '[]') from ${list})`.mapWith((found: string | unknown[][]) => {
    const parsed: unknown[][] = typeof found === 'string' ? JSON.parse(found) : found
    return parsed.map(decoded)
  })
}

const decodedBy = (column: Column, value: unknown) =>
  value === null ? null : column.mapFromDriverValue(value)
