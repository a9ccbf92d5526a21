import type { AllDocuments, DocumentId, SearchDocument, SearchEngine } from './port.ts'

type InPlace = Pick<SearchEngine, 'remove' | 'versions'> & {
  /** Indexes whatever the versions say. */
  replace(documents: SearchDocument[]): Promise<void>
}

/** For engines that have one index: replaces each document, then removes those that are no more. What was not there
 *  at the beginning is left alone, as somebody else has just written it. */
export async function rebuildInPlace(documents: AllDocuments, { replace, remove, versions }: InPlace) {
  const gone = new Set<DocumentId>()
  for await (const { id } of versions()) gone.add(id)
  for await (const batch of documents()) {
    await replace(batch)
    for (const { id } of batch) gone.delete(id)
  }
  await remove([...gone])
}
