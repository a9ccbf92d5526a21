import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { ANALYSER_VERSION } from '../analyse.ts'
import type { DocumentId, SearchDocument } from '../port.ts'
import { fullVector, headVector } from './tsvector.ts'

/** A document as PostgreSQL stores it: the slow part of indexing, done outside the transaction. */
export const toRow = ({ id, kind, language, state, tags, version, ...texts }: SearchDocument) => {
  const document = { id, kind, language, state, tags, version, ...texts }
  const head = headVector(document)
  return { id, kind, language, state, tags, version, head, tokens: fullVector(document) }
}
export type Row = ReturnType<typeof toRow>

/** Inserts or replaces, all with one statement. */
export async function upsert(tx: Tx, rows: Row[]): Promise<void> {
  await tx.rows(sql`
    INSERT INTO search_documents (id, kind, language, state, tags, version, analyser, head, tokens)
    SELECT id, kind, language, state, tags, version, ${ANALYSER_VERSION}, head::tsvector, tokens::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row
      (id text, kind text, language text, state text, tags text[], version text, head text, tokens text)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, language = excluded.language, state = excluded.state,
      tags = excluded.tags, version = excluded.version, analyser = excluded.analyser,
      head = excluded.head, tokens = excluded.tokens`)
}

export async function remove(tx: Tx, ids: DocumentId[]): Promise<void> {
  await tx.rows(sql`
    DELETE FROM search_documents WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
}
