import { randomUUID } from 'node:crypto'
import {
  type EnqueuedTaskPromise,
  type Index,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
} from 'meilisearch'
import { ANALYSER_VERSION } from './analyse.ts'
import { analyseEach } from './analyse-each.ts'
import { batches } from './batches.ts'
import { filterOf } from './meilisearch/filter.ts'
import { type Found, fuse } from './meilisearch/fuse.ts'
import { type Plan, planOf } from './meilisearch/plan.ts'
import { holdsSettings, SEARCHED, SETTINGS } from './meilisearch/settings.ts'
import { type StoredDocument, toStored } from './meilisearch/stored-document.ts'
import {
  type AllDocuments,
  type DocumentId,
  MAX_HITS,
  type SearchDocument,
  type SearchEngine,
  type SearchHits,
  type SearchQuery,
} from './port.ts'
import { hitLimit } from './query-bounds.ts'

/** A reader waits this long, then the embedded engine answers. */
const QUERY_LIMIT_MS = 1_000
const REQUEST_LIMIT_MS = 30_000
/** A change of settings indexes everything again. */
const TASK_LIMIT_MS = 10 * 60_000
const DOCUMENTS_A_TASK = 500
const VERSIONS_A_PAGE = 1_000

export interface MeilisearchOptions {
  /** `http://…` of the server. */
  host: string
  apiKey?: string | undefined
  /** Name of the index; `threads` unless several forums share a server. */
  indexUid?: string | undefined
  timeLimitMs?: number | undefined
}

/** As `openMeilisearch`, with an index of its own that is deleted in the end. */
export function openTemporaryMeilisearch(options: MeilisearchOptions) {
  const indexUid = `temporary-${randomUUID()}`
  const engine = openMeilisearch({ ...options, indexUid, timeLimitMs: REQUEST_LIMIT_MS })
  const client = new Meilisearch({ host: options.host, apiKey: options.apiKey })
  return { engine, remove: () => done(client.deleteIndex(indexUid), 'index_not_found') }
}

/** A Meilisearch server, from version 1.15 on. The index and its settings are compared with ours from the start on,
 *  and before anything is written; a server that is down then is asked again with the next document. */
export function openMeilisearch(options: MeilisearchOptions): SearchEngine {
  const { host, apiKey, indexUid = 'threads', timeLimitMs = QUERY_LIMIT_MS } = options
  const asking = new Meilisearch({ host, apiKey, timeout: timeLimitMs })
  const writing = new Meilisearch({ host, apiKey, timeout: REQUEST_LIMIT_MS })
  const index = writing.index<StoredDocument>(indexUid)
  const prepared = onceDone(() => prepare(writing, indexUid))
  void prepared().catch(() => undefined)

  return {
    name: 'meilisearch',
    index: async (documents) => {
      await prepared()
      for (const batch of batches(documents, DOCUMENTS_A_TASK))
        await done(index.addDocuments(batch.map(toStored)))
    },
    remove: async (ids) => {
      if (ids.length === 0) return
      await prepared()
      await done(index.deleteDocuments(ids))
    },
    rebuild: async (documents) => {
      await prepared()
      await rebuild(writing, indexUid, documents)
    },
    query: (query) => find(asking, indexUid, query),
    versions: () => versions(index, prepared),
    stats: async () => {
      try {
        await prepared()
        return { documents: (await asking.index(indexUid).getStats()).numberOfDocuments, healthy: true }
      } catch {
        return { documents: 0, healthy: false }
      }
    },
    close: async () => undefined,
  }
}

async function find(client: Meilisearch, indexUid: string, query: SearchQuery): Promise<SearchHits> {
  const started = performance.now()
  const plan = planOf(query.text)
  const hits = isEmpty(plan) ? [] : await ask(client, indexUid, query, plan)
  return {
    hits: hits.slice(0, hitLimit(query)),
    corrections: [],
    tookMs: performance.now() - started,
    degraded: false,
  }
}

const isEmpty = ({ words, whole }: Plan) => words.length === 0 && whole === ''

/** Everything in one request: how many documents there are, each word, all words together. */
async function ask(client: Meilisearch, indexUid: string, query: SearchQuery, { words, whole }: Plan) {
  const filter = filterOf(query)
  const all: MultiSearchQuery = { indexUid, filter, q: '', limit: 0 }
  const one = (q: string): MultiSearchQuery => ({
    indexUid,
    filter,
    q,
    limit: MAX_HITS,
    attributesToRetrieve: ['id'],
    attributesToSearchOn: isOneCharacter(q) ? ['characters'] : SEARCHED,
    showRankingScore: true,
  })
  const together: MultiSearchQuery[] = whole ? [{ ...one(whole), matchingStrategy: 'frequency' }] : []
  const queries = [all, ...words.map(one), ...together]
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, { id: DocumentId }>({
    queries,
  })
  const [total, ...found] = results as Found[]
  return fuse(found.slice(0, words.length), found[words.length], total?.estimatedTotalHits ?? 0)
}

const isOneCharacter = (word: string) => /^\P{ASCII}\p{M}*$/u.test(word)

async function* versions(index: Index<StoredDocument>, prepared: () => Promise<void>) {
  await prepared()
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

async function add(index: Index<StoredDocument>, documents: SearchDocument[]) {
  const stored = await analyseEach(documents, toStored)
  for (const batch of batches(stored, DOCUMENTS_A_TASK)) await done(index.addDocuments(batch))
}

/** Fills a new index beside the one in use and lets them change places. */
async function rebuild(client: Meilisearch, indexUid: string, documents: AllDocuments) {
  const nextUid = `${indexUid}_next`
  const next = client.index<StoredDocument>(nextUid)
  await done(client.deleteIndex(nextUid), 'index_not_found')
  await prepare(client, nextUid)
  for await (const batch of documents()) await add(next, batch)
  await done(client.swapIndexes([{ indexes: [indexUid, nextUid], rename: false }]))
  await done(client.deleteIndex(nextUid))
}

/** Makes the index when there is none, and its settings what they should be. */
async function prepare(client: Meilisearch, indexUid: string) {
  const index = client.index(indexUid)
  const present = await index.getSettings().catch((error) => {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null
    throw error
  })
  if (!present) await done(client.createIndex(indexUid, { primaryKey: 'id' }), 'index_already_exists')
  if (!holdsSettings(present)) await done(index.updateSettings(SETTINGS))
}

/** Waits until the task is finished. @throws Error with the server's reason when it failed. */
async function done(task: EnqueuedTaskPromise, tolerated?: string) {
  const { uid, type, status, error } = await task.waitTask({ timeout: TASK_LIMIT_MS })
  if (status === 'succeeded' || (error && error.code === tolerated)) return
  throw new Error(`Meilisearch task ${uid} (${type}) ${status}: ${error?.message ?? 'no reason given'}`)
}

/** Runs `work` until it succeeded once. */
function onceDone(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= work().catch((error) => {
      running = undefined
      throw error
    })
    return running
  }
}
