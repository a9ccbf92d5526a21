import { type Column, getTableColumns, is, type SQL, sql, Table } from 'drizzle-orm'
import type { EntryId, QuestionId } from '#db/ids.ts'
import * as schema from '#db/schema/index.ts'
import type { Tx } from '#db/types.ts'

/** A text, and what is to stand in its place. */
export type Replacement = readonly [from: string, to: string]

/** It holds no text that somebody wrote in a post, and triggers refuse every change of it. */
const UNCHANGEABLE: Table[] = [schema.auditLog]

/** Threads and official answers of which some text was another before. */
export interface Touched {
  questions: Set<QuestionId>
  entries: Set<EntryId>
}

/** Replaces texts in every column of every table that can hold one: idempotency answers, FAQ versions, phrases,
 *  paths and whatever is added to the schema later. */
export async function replaceEverywhere(tx: Tx, replacements: readonly Replacement[]): Promise<Touched> {
  const touched: Touched = { questions: new Set(), entries: new Set() }
  for (const table of Object.values(schema)) {
    if (!is(table, Table) || UNCHANGEABLE.includes(table)) continue
    for (const { question, entry } of await replaceIn(tx, table, replacements)) {
      if (question !== null) touched.questions.add(Number(question) as QuestionId)
      if (entry !== null) touched.entries.add(Number(entry) as EntryId)
    }
  }
  return touched
}

/** What a changed row is part of. PostgreSQL's driver hands a bigint over as text. */
interface Place {
  question: number | string | null
  entry: number | string | null
}

async function replaceIn(tx: Tx, table: Table, replacements: readonly Replacement[]) {
  const all: Record<string, Column> = getTableColumns(table)
  const columns = Object.values(all).filter((column) => /^(?:text|varchar|jsonb?)/.test(column.getSQLType()))
  if (columns.length === 0) return []
  const changes = columns.map((column) => {
    const name = sql.identifier(column.name)
    const isJson = column.getSQLType().startsWith('json')
    const before = isJson ? sql`${name}::text` : sql`${name}`
    const after = replacements.reduce<SQL>(
      (text, [from, to]) => sql`replace(${text}, ${from}, ${to})`,
      before,
    )
    return {
      set: sql`${name} = ${isJson ? sql`(${after})::jsonb` : after}`,
      where: sql`${after} <> ${before}`,
    }
  })
  const sets = sql.join(
    changes.map(({ set }) => set),
    sql`, `,
  )
  const wheres = sql.join(
    changes.map(({ where }) => where),
    sql` or `,
  )
  const question = named(table === schema.questions ? all.id : all.questionId)
  const entry = named(table === schema.faqEntries ? all.id : all.entryId)
  return tx.rows<Place>(
    sql`update ${table} set ${sets} where ${wheres} returning ${question} as question, ${entry} as entry`,
  )
}

const named = (column: Column | undefined) => (column ? sql.identifier(column.name) : sql`null`)
