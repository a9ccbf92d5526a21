import type { DocumentId, SearchEngine, SearchHits, SearchQuery } from './port.ts'

/** After a failure queries go straight to the embedded engine for so long: nobody waits for a time limit twice. */
const REST_MS = 5_000

/** `main` answers; when it is down or slow, `embedded` gives the answer and says so. Both are fed; what `main` did
 *  not take makes `index` and `remove` throw, after `embedded` took it, so that the outbox tries again. */
export function withFallback(main: SearchEngine, embedded: SearchEngine, now = Date.now): SearchEngine {
  let restsUntil = 0

  const ask = async (query: SearchQuery): Promise<SearchHits> => {
    if (now() >= restsUntil) {
      try {
        return await main.query(query)
      } catch {
        restsUntil = now() + REST_MS
      }
    }
    return { ...(await embedded.query(query)), degraded: true }
  }

  const both = async (work: (engine: SearchEngine) => Promise<void>) => {
    await work(embedded)
    await work(main)
  }

  return {
    name: main.name,
    index: (documents) => both((engine) => engine.index(documents)),
    remove: (ids) => both((engine) => engine.remove(ids)),
    rebuild: (documents) => both((engine) => engine.rebuild(documents)),
    query: ask,
    versions: () => commonVersions(main, embedded),
    stats: () => main.stats(),
    close: async () => {
      await main.close()
      await embedded.close()
    },
  }
}

/** A version is empty where the two hold different ones, or one of them nothing. */
async function* commonVersions(main: SearchEngine, embedded: SearchEngine) {
  const unmatched = new Map<DocumentId, string>()
  for await (const { id, version } of embedded.versions()) unmatched.set(id, version)
  for await (const { id, version } of main.versions()) {
    yield { id, version: unmatched.get(id) === version ? version : '' }
    unmatched.delete(id)
  }
  for (const id of unmatched.keys()) yield { id, version: '' }
}
