import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { faqEntries, questions } from '#db/schema/index.ts'
import {
  type DocumentId,
  entryDocumentId,
  questionDocumentId,
  type SearchDocument,
  type SearchEngine,
} from '#search/port.ts'
import { isPublic } from '../questions/state.ts'
import { entryDocuments, questionDocuments } from './documents.server.ts'
import { INDEX_BATCH } from './rules.ts'

/** Brings the index up to these questions as they are now: those that nobody may find any more are taken out. */
export async function indexQuestions(read: ReadDb, engine: SearchEngine, ids: QuestionId[]) {
  await put(engine, ids.map(questionDocumentId), await questionDocuments(read, ids))
}

/** As `indexQuestions`, for official answers. */
export async function indexEntries(read: ReadDb, engine: SearchEngine, ids: EntryId[]) {
  await put(engine, ids.map(entryDocumentId), await entryDocuments(read, ids))
}

async function put(engine: SearchEngine, ids: DocumentId[], documents: SearchDocument[]) {
  const present = new Set(documents.map((document) => document.id))
  const gone = ids.filter((id) => !present.has(id))
  if (documents.length > 0) await engine.index(documents)
  if (gone.length > 0) await engine.remove(gone)
}

/** Everything that may be found, a batch at a time. */
export async function* allDocuments(read: ReadDb): AsyncGenerator<SearchDocument[]> {
  for await (const ids of findableQuestions(read)) yield questionDocuments(read, ids)
  for await (const ids of findableEntries(read)) yield entryDocuments(read, ids)
}

export interface Progress {
  done: number
  total: number
}

/** Indexes everything that may be found, a batch at a time. What changes meanwhile comes through the outbox; what
 *  should not be in the index is found by `compareIndex`. */
export async function reindexAll(db: Db, engine: SearchEngine, onProgress: (progress: Progress) => void) {
  const total = await findableCount(db.read)
  let done = 0
  for await (const ids of findableQuestions(db.read)) {
    await engine.index(await questionDocuments(db.read, ids))
    done += ids.length
    onProgress({ done, total })
  }
  for await (const ids of findableEntries(db.read)) {
    await engine.index(await entryDocuments(db.read, ids))
    done += ids.length
    onProgress({ done, total })
  }
  return done
}

const isPublished = eq(faqEntries.state, 'published')

/** How many documents the index should have. */
export const findableCount = async (read: ReadDb) =>
  (await read.$count(questions, isPublic)) + (await read.$count(faqEntries, isPublished))

/** Ids of what everybody sees, in batches by id. */
export async function* findableQuestions(read: ReadDb): AsyncGenerator<QuestionId[]> {
  for (let last = 0; ; ) {
    const rows = await read
      .select({ id: questions.id })
      .from(questions)
      .where(and(isPublic, gt(questions.id, last as QuestionId)))
      .orderBy(asc(questions.id))
      .limit(INDEX_BATCH)
    if (rows.length === 0) return
    last = rows.at(-1)?.id ?? last
    yield rows.map((row) => row.id)
  }
}

export async function* findableEntries(read: ReadDb): AsyncGenerator<EntryId[]> {
  for (let last = 0; ; ) {
    const rows = await read
      .select({ id: faqEntries.id })
      .from(faqEntries)
      .where(and(isPublished, gt(faqEntries.id, last as EntryId)))
      .orderBy(asc(faqEntries.id))
      .limit(INDEX_BATCH)
    if (rows.length === 0) return
    last = rows.at(-1)?.id ?? last
    yield rows.map((row) => row.id)
  }
}
