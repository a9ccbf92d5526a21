import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { ANALYSER_VERSION } from '../analyse.ts'
import type { DocumentId, SearchDocument } from '../port.ts'
import { spelledWords } from '../spelling/words-in.ts'
import { fullVector, headVector } from './tsvector.ts'

/** A document as PostgreSQL stores it: the slow part of indexing, done outside the transaction. */
export const toRow = (document: SearchDocument) => {
  const { id, kind, language, state, tags, authorId, score, answerCount, version } = document
  return {
    ...{ id, kind, language, state, tags, author: authorId, score, answer_count: answerCount, version },
    created_at: document.createdAt.getTime(),
    activity_at: document.activityAt.getTime(),
    head: headVector(document),
    tokens: fullVector(document),
    words: spelledWords(document),
  }
}
export type Row = ReturnType<typeof toRow>

/** Inserts or replaces, all with one statement. */
export async function upsert(tx: Tx, rows: Row[]): Promise<void> {
  const stored = rows.map(({ words: _, ...row }) => row)
  await tx.rows(sql`
    INSERT INTO search_documents (id, kind, language, state, tags, author, score, answer_count, created_at,
      activity_at, version, analyser, head, tokens)
    SELECT id, kind, language, state, tags, author, score, answer_count, created_at, activity_at, version,
      ${ANALYSER_VERSION}, head::tsvector, tokens::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) AS row
      (id text, kind text, language text, state text, tags text[], author bigint, score integer,
       answer_count integer, created_at bigint, activity_at bigint, version text, head text, tokens text)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, language = excluded.language, state = excluded.state,
      tags = excluded.tags, author = excluded.author, score = excluded.score,
      answer_count = excluded.answer_count, created_at = excluded.created_at, activity_at = excluded.activity_at,
      version = excluded.version, analyser = excluded.analyser, head = excluded.head, tokens = excluded.tokens`)
}

/** Those that are there already stay. */
export async function addWords(tx: Tx, words: { word: string; reversed: string }[]): Promise<void> {
  if (words.length === 0) return
  await tx.rows(sql`
    INSERT INTO search_words (word, reversed)
    SELECT word, reversed FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS row (word text, reversed text)
    ORDER BY word ON CONFLICT DO NOTHING`)
}

export async function remove(tx: Tx, ids: DocumentId[]): Promise<void> {
  await tx.rows(sql`
    DELETE FROM search_documents WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
}
