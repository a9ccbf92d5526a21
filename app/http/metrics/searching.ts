import { Counter, Histogram, type Registry } from 'prom-client'
import type { SearchEngine } from '#search/port.ts'

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** The same engine; how long it takes and how often it fails is counted. Nothing of what is asked. */
export function timedSearch(registry: Registry, engine: SearchEngine): SearchEngine {
  const seconds = new Histogram({
    name: 'askwell_search_seconds',
    help: 'Time of an answer of the search engine, by how it was given: whole, or degraded as another engine stood in.',
    labelNames: ['answer'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const failures = new Counter({
    name: 'askwell_search_failures_total',
    help: 'Searches, and changes of the index, that failed.',
    labelNames: ['act'],
    registers: [registry],
  })
  for (const act of ['query', 'index', 'remove']) failures.inc({ act }, 0)
  const counting = async <T>(act: string, work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      failures.inc({ act })
      throw error
    }
  }
  return {
    ...engine,
    query: async (query) => {
      const began = performance.now()
      const hits = await counting('query', engine.query(query))
      seconds.observe({ answer: hits.degraded ? 'degraded' : 'whole' }, (performance.now() - began) / 1_000)
      return hits
    },
    index: (documents) => counting('index', engine.index(documents)),
    remove: (ids) => counting('remove', engine.remove(ids)),
  }
}
