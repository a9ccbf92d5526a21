import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { ANALYSER_VERSION, tokensIn } from '../analyse.ts'
import { FIELDS, fieldText } from '../fields.ts'
import type { DocumentId, SearchDocument } from '../port.ts'

/** A document as SQLite stores it. */
export interface Row {
  document: SearchDocument
  /** Space-separated tokens in the order of FIELDS. */
  texts: string[]
}

/** The slow part of indexing: done outside the transaction. */
export const toRow = (document: SearchDocument): Row => ({
  document,
  texts: FIELDS.map((field) => tokensIn(fieldText(document, field)).join(' ')),
})

/** Every statement returns rows, as the driver's `all` refuses one that does not. */
export async function upsert(tx: Tx, { document, texts }: Row): Promise<void> {
  const { id, kind, language, state, tags, version } = document
  const [stored] = await tx.rows<{ key: number }>(sql`
    INSERT INTO search_documents (id, kind, language, state, tags, version, analyser)
    VALUES (${id}, ${kind}, ${language}, ${state}, ${JSON.stringify(tags)}, ${version}, ${ANALYSER_VERSION})
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, language = excluded.language, state = excluded.state,
      tags = excluded.tags, version = excluded.version, analyser = excluded.analyser
    RETURNING key`)
  await tx.rows(sql`
    INSERT OR REPLACE INTO search_index
      (rowid, title, tags, accepted_answer, body, other_answers, comments)
    VALUES (${stored?.key}, ${list(texts)}) RETURNING rowid`)
}

/** Their tokens go by a trigger. */
export async function remove(tx: Tx, ids: DocumentId[]): Promise<void> {
  await tx.rows(sql`DELETE FROM search_documents WHERE id IN (${list(ids)}) RETURNING key`)
}

const list = (values: string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
