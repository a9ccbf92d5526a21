import type { Index } from 'meilisearch'
import { analyseEach } from '../analyse-each.ts'
import { batches } from '../batches.ts'
import type { AllDocuments, DocumentId, SearchDocument } from '../port.ts'
import type { Connection } from './connection.ts'
import { prepare } from './prepare.ts'
import { type StoredDocument, textLength, toStored } from './stored-document.ts'
import { done } from './tasks.ts'

const DOCUMENTS_A_TASK = 500
/** Of text; a server takes 100 MB in one request unless it is told otherwise. */
const CHARACTERS_A_TASK = 5_000_000
const IDS_A_TASK = 5_000

export async function index(connection: Connection, documents: SearchDocument[]) {
  if (documents.length === 0) return
  await connection.prepare()
  await add(connection.writing.index(connection.indexUid), documents)
}

export async function remove(connection: Connection, ids: DocumentId[]) {
  if (ids.length === 0) return
  await connection.prepare()
  const index = connection.writing.index(connection.indexUid)
  for (const batch of batches(ids, IDS_A_TASK)) await done(index.deleteDocuments(batch), { ids: batch })
}

/** Fills a new index beside the one in use and lets them change places. */
export async function rebuild(connection: Connection, documents: AllDocuments) {
  const { writing, indexUid } = connection
  await connection.prepare()
  const nextUid = `${indexUid}_next`
  await done(writing.deleteIndex(nextUid), { tolerated: 'index_not_found' })
  await prepare(writing, nextUid)
  for await (const batch of documents()) await add(writing.index(nextUid), batch)
  await done(writing.swapIndexes([{ indexes: [indexUid, nextUid], rename: false }]))
  await done(writing.deleteIndex(nextUid))
}

async function add(index: Index<StoredDocument>, documents: SearchDocument[]) {
  const stored = await analyseEach(documents, toStored)
  for (const batch of batches(stored, DOCUMENTS_A_TASK, textLength, CHARACTERS_A_TASK)) {
    await done(index.addDocuments(batch), { ids: batch.map(({ id }) => id) })
  }
}
