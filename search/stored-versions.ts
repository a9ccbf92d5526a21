import { sql } from 'drizzle-orm'
import type { ReadDb } from '#db/types.ts'
import { ANALYSER_VERSION } from './analyse.ts'
import type { DocumentId, SearchDocument } from './port.ts'

/** Few enough rows to hold, many enough to be quick about a large index. */
const PAGE = 1_000

interface Stored {
  id: DocumentId
  version: string
}

/** What `search_documents` of either database holds, page by page in the order of ids. */
export async function* storedVersions(db: { read: ReadDb }): AsyncGenerator<Stored> {
  let last = ''
  for (;;) {
    const page = await db.read.rows<Stored & { analyser: number }>(sql`
      SELECT id, version, analyser FROM search_documents WHERE id > ${last} ORDER BY id LIMIT ${PAGE}`)
    for (const { id, version, analyser } of page) {
      yield { id, version: Number(analyser) === ANALYSER_VERSION ? version : '' }
    }
    if (page.length < PAGE) return
    last = page.at(-1)?.id ?? ''
  }
}

/** Those of `documents` whose stored version is another one, or none; of several with one id the last. */
export async function changedDocuments(db: { read: ReadDb }, documents: SearchDocument[]) {
  const byId = new Map(documents.map((document) => [document.id, document]))
  if (byId.size === 0) return []
  const ids = sql.join(
    [...byId.keys()].map((id) => sql`${id}`),
    sql`, `,
  )
  const same = await db.read.rows<Stored>(sql`
    SELECT id, version FROM search_documents WHERE analyser = ${ANALYSER_VERSION} AND id IN (${ids})`)
  for (const { id, version } of same) if (byId.get(id)?.version === version) byId.delete(id)
  return [...byId.values()]
}

export async function storedCount(db: { read: ReadDb }): Promise<number> {
  const [row] = await db.read.rows<{ n: number | string }>(sql`SELECT count(*) AS n FROM search_documents`)
  return Number(row?.n ?? 0)
}
