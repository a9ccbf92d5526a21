import { Meilisearch } from 'meilisearch'
import { preparation } from './prepare.ts'

/** A reader waits this long, then the embedded engine answers. */
const QUERY_LIMIT_MS = 1_000
/** Megabytes of documents may be on their way; the outbox waits meanwhile. */
const REQUEST_LIMIT_MS = 15_000

export interface MeilisearchOptions {
  /** `http://…` of the server. */
  host: string
  apiKey?: string | undefined
  /** Name of the index; `threads` unless several forums share a server. */
  indexUid?: string | undefined
  timeLimitMs?: number | undefined
}

export interface Connection {
  indexUid: string
  /** For readers, who leave soon. */
  asking: Meilisearch
  /** For the worker. */
  writing: Meilisearch
  /** To be called before anything is written: a server that lost its data would make an index without settings of
   *  the first document. */
  prepare(): Promise<void>
}

/** Compressed answers come in pieces, and the second one waits 40 ms for the acknowledgement of the first. */
const UNCOMPRESSED = { headers: { 'accept-encoding': 'identity' } }

export function connect(options: MeilisearchOptions): Connection {
  const { host, apiKey, indexUid = 'threads', timeLimitMs = QUERY_LIMIT_MS } = options
  const client = (timeout: number) => new Meilisearch({ host, apiKey, timeout, requestInit: UNCOMPRESSED })
  const writing = client(REQUEST_LIMIT_MS)
  return { indexUid, asking: client(timeLimitMs), writing, prepare: preparation(writing, indexUid) }
}
