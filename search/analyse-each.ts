import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SearchDocument } from './port.ts'

/** Makes what an engine stores of each document; of several with one id the last. A long document takes
 *  milliseconds, so that requests have their turn between two. */
export async function analyseEach<Stored>(
  documents: SearchDocument[],
  make: (document: SearchDocument) => Stored,
): Promise<Stored[]> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const made: Stored[] = []
  for (const document of byId.values()) {
    made.push(make(document))
    await nextTurn()
  }
  return made
}
