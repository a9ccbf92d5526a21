import { setTimeout as pause } from 'node:timers/promises'
import { type Completeness, completenessOf } from './completeness.ts'
import { GuardedEngine } from './guarded-engine.ts'
import type { Correction, DocumentId, SearchEngine, SearchHits, SearchQuery } from './port.ts'

/** Nobody waits longer for being told what was misspelt. */
const CORRECTIONS_LIMIT_MS = 150

/** `main` answers; when it is down, slow or not filled yet, `embedded` gives the answer and says so. Both are fed;
 *  what `main` did not take makes `index` and `remove` throw, after `embedded` took it, so that the outbox tries
 *  again. What was misspelt is told by `embedded`. */
export function withFallback(
  main: SearchEngine,
  embedded: SearchEngine,
  now = () => performance.now(),
): SearchEngine {
  const completeness = completenessOf(main, embedded, now)
  const guarded = new GuardedEngine(main, { now, onFailure: () => completeness.doubt() })

  const both = async (work: (engine: SearchEngine) => Promise<void>) => {
    await work(embedded)
    await guarded.write(work)
  }

  return {
    name: main.name,
    index: (documents) => both((engine) => engine.index(documents)),
    remove: (ids) => both((engine) => engine.remove(ids)),
    rebuild: async (documents) => {
      await embedded.rebuild(documents)
      await main.rebuild(documents)
      completeness.doubt()
    },
    query: (query) => ask({ guarded, embedded, completeness }, query),
    versions: () => commonVersions(main, embedded),
    stats: async () => {
      const stats = await main.stats()
      const filling = (await completeness.isComplete())
        ? []
        : [`${main.name} is being filled: ${embedded.name} answers`]
      return { ...stats, problems: [...guarded.problems, ...filling, ...(stats.problems ?? [])] }
    },
    forget: () => both(async (engine) => engine.forget?.()),
    close: async () => {
      await main.close()
      await embedded.close()
    },
  }
}

interface Parts {
  guarded: GuardedEngine
  embedded: SearchEngine
  completeness: Completeness
}

async function ask({ guarded, embedded, completeness }: Parts, query: SearchQuery): Promise<SearchHits> {
  const admitted = guarded.admit()
  const corrections = admitted === 'ask' ? correctionsBy(embedded, query) : undefined
  const asked = admitted === 'refuse' ? undefined : guarded.query(query).catch(() => undefined)
  const answer = admitted === 'ask' && (await completeness.isComplete()) ? await asked : undefined
  // Nothing found may be nothing left.
  const isNothing = answer?.hits.length === 0
  if (answer && (!isNothing || (await completeness.isStillComplete())))
    return { ...answer, corrections: (await corrections) ?? [] }
  return { ...(await embedded.query(query)), degraded: true }
}

/** What was misspelt; nothing when that is not known soon. */
function correctionsBy(engine: SearchEngine, query: SearchQuery): Promise<Correction[]> {
  if (query.isTyping) return Promise.resolve([])
  const told = engine.query({ ...query, limit: 0 }).then(
    ({ corrections }) => corrections,
    () => [],
  )
  return Promise.race([told, pause(CORRECTIONS_LIMIT_MS, [], { ref: false })])
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
