import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../schema/index.ts'

/** What readers ask for by its id. A change of a row that hangs on one is named after it, `question:7`. */
export type Noun = 'question' | 'user' | 'entry'

/** What a transaction changed: names of tables, and of what their rows hang on. */
export type Changes = ReadonlySet<string>
/** Nobody knows what: it may be anything. */
export const EVERYTHING = 'everything'

export const nameOf = (noun: Noun, id: number) => `${noun}:${id}`

/** Rows of these tables are the thing itself. */
const ITSELF: Record<string, Noun> = { questions: 'question', users: 'user', faq_entries: 'entry' }
/** Rows with such a column hang on what it names. */
const NAMING: Record<string, Noun> = {
  question_id: 'question',
  canonical_id: 'question',
  source_question_id: 'question',
  candidate_id: 'question',
  entry_id: 'entry',
}

/** Counted at every turn, so that their changes have names of their own, `tags.question_count`, for those who read
 *  just them. Views change nothing: they are approximate, and shown as of whenever a page was made. */
const COUNTED_APART: Record<string, readonly string[]> = { tags: ['question_count'] }
const CHANGES_NOTHING: Record<string, readonly string[]> = { questions: ['view_count'] }

/** No page that is the same for all reads these, and nearly every act writes one of them. A page that reads one all
 *  the same is not kept. */
const UNWATCHED = new Set([
  'api_tokens',
  'audit_log',
  'asked_phrases',
  'idempotency_keys',
  'import_sites',
  'imported_rows',
  'index_reports',
  'job_hours',
  'known_devices',
  'ledger_days',
  'letters',
  'name_looks',
  'notice_mails',
  'notices',
  'outbox',
  'phrase_uses',
  'searches',
  'sessions',
  'submissions',
  'visitor_keys',
])

/** How the changes of a table are named. */
export interface Watched {
  table: string
  /** SQL over a row, `$row.column`; null where the row hangs on nothing of the kind. */
  names: { noun: Noun; id: string }[]
  /** A change of one of these is a change of the table. */
  columns: string[]
  countedApart: readonly string[]
}

const columnsOf = (table: PgTable) => Object.values(getTableColumns(table)).map(({ name }) => name)

/** What stands under an answer stands in its thread. */
function threadOf(columns: readonly string[]): string | undefined {
  if (!columns.includes('answer_id')) return undefined
  const ofAnswer = '(select question_id from answers where id = $row.answer_id)'
  return columns.includes('question_id') ? `coalesce($row.question_id, ${ofAnswer})` : ofAnswer
}

function namesIn(table: string, columns: readonly string[]): Watched['names'] {
  const own = ITSELF[table]
  const thread = threadOf(columns)
  const direct = columns.flatMap((column) => {
    const noun = NAMING[column]
    return noun && !(thread && column === 'question_id') ? [{ noun, id: `$row.${column}` }] : []
  })
  return [
    ...(own ? [{ noun: own, id: '$row.id' }] : []),
    ...(thread ? [{ noun: 'question' as const, id: thread }] : []),
    ...direct,
  ]
}

const TABLES: PgTable[] = Object.values(schema)

export const WATCHED: readonly Watched[] = TABLES.filter((table) => !UNWATCHED.has(getTableName(table))).map(
  (of) => {
    const table = getTableName(of)
    const all = columnsOf(of)
    const countedApart = COUNTED_APART[table] ?? []
    const apart = new Set([...countedApart, ...(CHANGES_NOTHING[table] ?? [])])
    return {
      table,
      names: namesIn(table, all),
      columns: all.filter((column) => !apart.has(column)),
      countedApart,
    }
  },
)

const byTable = new Map(WATCHED.map((watched) => [watched.table, watched]))
const ALL_TABLES = new Set(TABLES.map((table) => getTableName(table)))

export const isTable = (name: string) => ALL_TABLES.has(name)
/** Undefined: nobody hears of its changes. */
export const watchedTable = (name: string) => byTable.get(name)
