import { setTimeout as pause } from 'node:timers/promises'
import { CircuitBreaker } from './circuit-breaker.ts'
import { completenessOf } from './completeness.ts'
import type { Correction, DocumentId, SearchEngine, SearchHits, SearchQuery } from './port.ts'

/** A wait that readers notice. Writing takes as long as it takes: nobody waits for it. */
const LONG_WAIT_MS = 250
/** Nobody waits longer for being told what was misspelt. */
const CORRECTIONS_LIMIT_MS = 150

/** `main` answers; when it is down, slow or not filled yet, `embedded` gives the answer and says so. Both are fed;
 *  what `main` did not take makes `index` and `remove` throw, after `embedded` took it, so that the outbox tries
 *  again. What was misspelt is told by `embedded`. */
export function withFallback(main: SearchEngine, embedded: SearchEngine, now = Date.now): SearchEngine {
  const reading = new CircuitBreaker(LONG_WAIT_MS, now)
  const writing = new CircuitBreaker(Number.POSITIVE_INFINITY, now)
  const completeness = completenessOf(main, embedded, now)
  let lastFailure = ''

  const guarded = async <T>(breaker: CircuitBreaker, work: () => Promise<T>): Promise<T> => {
    const started = now()
    try {
      const done = await work()
      breaker.answered(now() - started)
      return done
    } catch (error) {
      breaker.failed(now() - started)
      completeness.doubt()
      lastFailure = error instanceof Error ? error.message : String(error)
      throw error
    }
  }

  const askMain = async (query: SearchQuery): Promise<SearchHits | undefined> => {
    const answer = guarded(reading, () => main.query(query)).catch(() => undefined)
    return (await completeness.isComplete()) ? answer : undefined
  }

  const ask = async (query: SearchQuery): Promise<SearchHits> => {
    const admitted = reading.admit()
    const corrections = admitted === 'ask' ? correctionsBy(embedded, query) : undefined
    const asked = admitted === 'refuse' ? undefined : askMain(query)
    const answer = admitted === 'ask' ? await asked : undefined
    if (answer) return { ...answer, corrections: (await corrections) ?? [] }
    return { ...(await embedded.query(query)), degraded: true }
  }

  const both = async (work: (engine: SearchEngine) => Promise<void>) => {
    await work(embedded)
    if (writing.admit() === 'refuse')
      throw new Error(`${main.name} is left alone for a while: ${lastFailure}`)
    await guarded(writing, () => work(main))
  }

  const problems = async (): Promise<string[]> => [
    ...(reading.isClosed ? [] : [`${embedded.name} answers instead of ${main.name}: ${lastFailure}`]),
    ...((await completeness.isComplete())
      ? []
      : [`${embedded.name} answers while ${main.name} is being filled`]),
  ]

  return {
    name: main.name,
    index: (documents) => both((engine) => engine.index(documents)),
    remove: (ids) => both((engine) => engine.remove(ids)),
    rebuild: async (documents) => {
      await embedded.rebuild(documents)
      await main.rebuild(documents)
      completeness.doubt()
    },
    query: ask,
    versions: () => commonVersions(main, embedded),
    stats: async () => {
      const stats = await main.stats()
      return { ...stats, problems: [...(await problems()), ...(stats.problems ?? [])] }
    },
    close: async () => {
      await main.close()
      await embedded.close()
    },
  }
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
