import { type SQL, sql } from 'drizzle-orm'
import { dialect } from '#db/kit/index.ts'
import type { SentQuery } from '#db/reads.server.ts'
import type { ReadDb } from '#db/types.ts'

/** A table that a page must not read from end to end: one that grows with the forum. */
export type Sizes = Map<string, number>

/** Tables of at most so many rows may be read whole: an index would cost as much. */
const SMALL = 300

/** What is wrong with how a query is planned, in words; none = it costs the same however large the forum is. */
export const faultsIn = (read: ReadDb, query: SentQuery, sizes: Sizes): Promise<string[]> =>
  dialect === 'sqlite' ? faultsOnSqlite(read, query, sizes) : faultsOnPostgres(read, query, sizes)

export const isLarge = (sizes: Sizes, name: string) => (sizes.get(name) ?? 0) > SMALL

/** The query with its values, behind EXPLAIN. */
function explained(explain: string, { text, params }: SentQuery): SQL {
  const parts = text.split(dialect === 'sqlite' ? /\?/ : /\$\d+/)
  const values = [...text.matchAll(/\$(\d+)/g)].map(([, place]) => params[Number(place) - 1])
  const given = dialect === 'sqlite' ? params : values
  const chunks = parts.flatMap((part, place) =>
    place < given.length ? [sql.raw(part), sql`${sql.param(given[place])}`] : [sql.raw(part)],
  )
  return sql.join([sql.raw(explain), ...chunks], sql.raw(' '))
}

/** As the database tells it. */
export async function planOf(read: ReadDb, query: SentQuery): Promise<string> {
  if (dialect === 'postgresql') await read.rows(sql`set local enable_seqscan = off`)
  const rows = await read.rows(explained(dialect === 'sqlite' ? 'explain query plan' : 'explain', query))
  return JSON.stringify(rows)
}

/** Columns whose one value names a thread, a post, an entry or a person's own few rows. A tag's are not few. */
const BOUNDS = /\((id|rowid|key|slug|question_id|answer_id|entry_id|handle_key|canonical_id)=\?/

async function faultsOnSqlite(read: ReadDb, query: SentQuery, sizes: Sizes): Promise<string[]> {
  const rows = await read.rows<{ detail: string }>(explained('explain query plan', query))
  const steps = rows.map(({ detail }) => detail)
  const tables = tablesByAlias(query.text)
  const outer = steps.find((step) => /^(SCAN|SEARCH)/.test(step)) ?? ''
  return steps.flatMap((step) => {
    const [, alias = ''] = /^SCAN (\w+)/.exec(step) ?? []
    const table = tables.get(alias) ?? alias
    if (isLarge(sizes, table) && !(/ USING (COVERING )?INDEX/.test(step) && / limit /i.test(query.text)))
      return [`reads all of ${table}`]
    const isSorted = /USE TEMP B-TREE FOR (ORDER BY|GROUP BY|DISTINCT)/.test(step)
    return isSorted && reaches(outer, tables, sizes) && !BOUNDS.test(outer)
      ? [`sorts what it found by “${outer}”`]
      : []
  })
}

function reaches(step: string, tables: Map<string, string>, sizes: Sizes): boolean {
  const [, alias = ''] = /^(?:SCAN|SEARCH) (\w+)/.exec(step) ?? []
  return isLarge(sizes, tables.get(alias) ?? alias)
}

/** What the query calls its tables. */
function tablesByAlias(text: string): Map<string, string> {
  const named = text.matchAll(
    /\b(?:from|join)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(?!where|on|left|inner|join|order)(\w+)"?)?/gi,
  )
  return new Map(
    [...named].flatMap(
      ([, table = '', alias = table]) =>
        [
          [table, table],
          [alias, table],
        ] as const,
    ),
  )
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Plan Rows': number
  'Index Cond'?: string
  'Index Name'?: string
  Plans?: Node[]
}

/** Partial indexes of what is rare: to read all of one is to read few rows. */
const OF_FEW = new Set(['questions_closed'])

/** More rows than any page sorts. */
const MANY_ROWS = 1_000

/** Where an index could serve, it is to, for the order as well: on tables of this size the planner would often read them
 *  whole, or sort what a partial index holds. */
async function faultsOnPostgres(read: ReadDb, query: SentQuery, sizes: Sizes): Promise<string[]> {
  await read.rows(sql`set local enable_seqscan = off`)
  await read.rows(sql`set local enable_sort = off`)
  const [row] = await read.rows<{ 'QUERY PLAN': { Plan: Node }[] }>(explained('explain (format json)', query))
  const plan = row?.['QUERY PLAN'][0]?.Plan
  return plan ? faultsOf(plan, sizes, 'all of it') : []
}

function faultsOf(node: Node, sizes: Sizes, wanted: 'all of it' | 'the first rows'): string[] {
  const type = node['Node Type']
  const below = node.Plans ?? []
  const needs = type === 'Limit' ? 'the first rows' : /Sort|Aggregate|Hash$/.test(type) ? 'all of it' : wanted
  const faults = below.flatMap((child) => faultsOf(child, sizes, needs))
  const table = node['Relation Name'] ?? ''
  const isIndexWhole = /^Index/.test(type) && !node['Index Cond'] && !OF_FEW.has(node['Index Name'] ?? '')
  const isWhole = type === 'Seq Scan' || (isIndexWhole && wanted === 'all of it')
  if (isLarge(sizes, table) && isWhole) faults.push(`reads all of ${table}`)
  const input = below[0]?.['Plan Rows'] ?? 0
  if (type === 'Sort' && input > MANY_ROWS) faults.push(`sorts ${input} rows`)
  return faults
}
