import { type SQL, sql } from 'drizzle-orm'
import type { Range, SearchFilters } from '../port.ts'
import type { Asked } from '../query/asked.ts'
import { tagFilter } from '../query-bounds.ts'
import { quoteRun } from './tsvector.ts'

/** Everything that a document must be, and have, and not have, whatever it is ranked by. */
export function conditionsOf(filters: SearchFilters, { required, excluded }: Asked): SQL {
  const runs = (list: string[][]) => list.map((run) => sql`${quoteRun(run)}::tsquery`)
  return all([
    ...filterConditions(filters),
    ...runs(required).map((run) => sql`tokens @@ ${run}`),
    ...runs(excluded).map((run) => sql`NOT tokens @@ ${run}`),
  ])
}

const all = (conditions: SQL[]): SQL => sql.join([sql`true`, ...conditions], sql` AND `)

function filterConditions(filters: SearchFilters): SQL[] {
  const { kind, language, authorId, score, answers, created } = filters
  const tags = tagFilter(filters)
  return [
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(language ? [sql`language = ${language}`] : []),
    ...statusCondition(filters),
    ...(authorId === undefined ? [] : [sql`author = ${authorId}`]),
    ...(score || answers ? [sql`kind = 'question'`] : []),
    ...within(sql`score`, score),
    ...within(sql`answer_count`, answers),
    ...within(sql`created_at`, created),
    ...tags.map((tag) => sql`${tag} = ANY (tags)`),
  ]
}

function statusCondition({ status }: SearchFilters): SQL[] {
  if (status === undefined) return []
  const state = status === 'solved' ? 'solved' : 'open'
  const unanswered = status === 'unanswered' ? sql` AND answer_count = 0` : sql``
  return [sql`kind = 'question' AND state = ${state}${unanswered}`]
}

const within = (column: SQL, range: Range | undefined): SQL[] => [
  ...(range?.min === undefined ? [] : [sql`${column} >= ${range.min}`]),
  ...(range?.max === undefined ? [] : [sql`${column} <= ${range.max}`]),
]
