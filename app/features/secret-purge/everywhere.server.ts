import { getTableColumns, is, type SQL, sql, Table } from 'drizzle-orm'
import * as schema from '#db/schema/index.ts'
import type { Tx } from '#db/types.ts'

/** A text, and what is to stand in its place. */
export type Replacement = readonly [from: string, to: string]

/** It holds no text that somebody wrote in a post, and triggers refuse every change of it. */
const UNCHANGEABLE: Table[] = [schema.auditLog]

/** Replaces texts in every column of every table that can hold one: idempotency answers, FAQ versions, phrases,
 *  paths and whatever is added to the schema later. */
export async function replaceEverywhere(tx: Tx, replacements: readonly Replacement[]) {
  for (const table of Object.values(schema)) {
    if (is(table, Table) && !UNCHANGEABLE.includes(table)) await replaceIn(tx, table, replacements)
  }
}

async function replaceIn(tx: Tx, table: Table, replacements: readonly Replacement[]) {
  const columns = Object.values(getTableColumns(table)).filter((column) =>
    /^(?:text|varchar|jsonb?)/.test(column.getSQLType()),
  )
  if (columns.length === 0) return
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
  await tx.rows(sql`update ${table} set ${sets} where ${wheres} returning 1`)
}
