import { ANALYSER_VERSION } from '../analyse.ts'
import type { DocumentId } from '../port.ts'
import type { Connection } from './connection.ts'
import type { StoredDocument } from './stored-document.ts'

const VERSIONS_A_PAGE = 1_000

interface Version {
  id: DocumentId
  version: string
}

/** Page by page. What another analyser made is to be made again. */
export async function* versions(connection: Connection): AsyncGenerator<Version> {
  await connection.prepare()
  const index = connection.writing.index<StoredDocument>(connection.indexUid)
  for (let offset = 0; ; offset += VERSIONS_A_PAGE) {
    const page = await index.getDocuments({
      fields: ['id', 'version', 'analyser'],
      filter: 'kind EXISTS',
      limit: VERSIONS_A_PAGE,
      offset,
    })
    for (const { id, version, analyser } of page.results) {
      yield { id, version: analyser === ANALYSER_VERSION ? version : '' }
    }
    if (offset + VERSIONS_A_PAGE >= page.total) return
  }
}
