import { AwsClient } from 'aws4fetch'
import { CircuitBreaker } from '~/circuit-breaker.ts'
import type { S3Config } from '~/config.server.ts'
import { type PictureStore, type StoredName, StoreGone } from './store.ts'

/** A picture is a few hundred kB: what takes longer has hung. */
const TIMEOUT_MS = 8_000
/** Of whoever looks at a page. */
const READ_TIMEOUT_MS = 4_000
/** One wait that people notice, and nobody is made to wait again for a while: connections and places are few. */
const LONG_WAIT_MS = 1_000
/** After a 5xx or a 429. */
const RETRIES = 2

interface Answer {
  status: number
  bytes: Uint8Array
}

/** Keeps pictures in a bucket of any S3-compatible server. The bucket need not be public: every picture goes through
 *  our own address, where it is decided who sees it. */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Config): PictureStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })
  const guarded = guard()
  const request = (name: StoredName, init: RequestInit, limitMs = TIMEOUT_MS) =>
    guarded(async () => {
      const address = `${endpoint}/${encodeURIComponent(bucket)}/uploads/${name}`
      const response = await client.fetch(address, { ...init, signal: AbortSignal.timeout(limitMs) })
      // A connection is used again only once its answer was read.
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
    })
  return {
    put: async (name, bytes) => {
      const body = Buffer.from(bytes)
      assertOk(await request(name, { method: 'PUT', body, headers: { 'Content-Type': 'image/webp' } }))
    },
    get: async (name) => {
      const answer = await request(name, { method: 'GET' }, READ_TIMEOUT_MS)
      if (answer.status === 404) return undefined
      assertOk(answer)
      return answer.bytes
    },
    remove: async (name) => {
      const answer = await request(name, { method: 'DELETE' })
      if (answer.status !== 404) assertOk(answer)
    },
  }
}

/** Asks no server that failed just now. @throws StoreGone also when it does not answer, or has trouble of its own */
function guard() {
  const breaker = new CircuitBreaker(LONG_WAIT_MS, () => performance.now())
  return async (ask: () => Promise<Answer>): Promise<Answer> => {
    if (breaker.admit() === 'refuse') throw new StoreGone('The S3 server is left alone for a while')
    const began = performance.now()
    try {
      const answer = await ask()
      if (answer.status >= 500) assertOk(answer)
      breaker.answered(0)
      return answer
    } catch (error) {
      breaker.failed(performance.now() - began)
      throw error instanceof StoreGone
        ? error
        : new StoreGone('The S3 server does not answer', { cause: error })
    }
  }
}

function assertOk({ status }: Answer) {
  if (status < 200 || status > 299) throw new StoreGone(`The S3 server answered ${status}`)
}
