import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { ANALYSER_VERSION, tokensIn } from '../analyse.ts'
import { FIELDS, fieldText } from '../fields.ts'
import type { DocumentId, SearchDocument } from '../port.ts'
import { spelledWords } from '../spelling/words-in.ts'

/** A document as SQLite stores it. */
export interface Row {
  document: SearchDocument
  /** Space-separated tokens in the order of FIELDS: title and "asked as" first. */
  texts: string[]
  words: string[]
}

/** The slow part of indexing: done outside the transaction. */
export const toRow = (document: SearchDocument): Row => ({
  document,
  texts: FIELDS.map((field) => tokensIn(fieldText(document, field)).join(' ')),
  words: spelledWords(document),
})

/** Every statement returns rows, as the driver's `all` refuses one that does not. */
export async function upsert(tx: Tx, { document, texts }: Row): Promise<void> {
  const { id, kind, language, state, tags, authorId, score, answerCount, version } = document
  const [created, active] = [document.createdAt.getTime(), document.activityAt.getTime()]
  const [stored] = await tx.rows<{ key: number }>(sql`
    INSERT INTO search_documents (id, kind, language, state, tags, author, score, answer_count, created_at,
      activity_at, version, analyser)
    VALUES (${id}, ${kind}, ${language}, ${state}, ${JSON.stringify(tags)}, ${authorId}, ${score}, ${answerCount},
      ${created}, ${active}, ${version}, ${ANALYSER_VERSION})
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, language = excluded.language, state = excluded.state,
      tags = excluded.tags, author = excluded.author, score = excluded.score,
      answer_count = excluded.answer_count, created_at = excluded.created_at, activity_at = excluded.activity_at,
      version = excluded.version, analyser = excluded.analyser
    RETURNING key`)
  await tx.rows(sql`
    INSERT OR REPLACE INTO search_index
      (rowid, title, asked_as, tags, accepted_answer, body, other_answers, comments)
    VALUES (${stored?.key}, ${list(texts)}) RETURNING rowid`)
  await tx.rows(sql`
    INSERT OR REPLACE INTO search_titles (rowid, title, asked_as)
    VALUES (${stored?.key}, ${list(texts.slice(0, 2))}) RETURNING rowid`)
}

/** Those that are there already stay. */
export async function addWords(tx: Tx, words: { word: string; reversed: string }[]): Promise<void> {
  if (words.length === 0) return
  await tx.rows(sql`
    INSERT OR IGNORE INTO search_words (word, reversed)
    SELECT value ->> 'word', value ->> 'reversed' FROM json_each(${JSON.stringify(words)}) RETURNING word`)
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
