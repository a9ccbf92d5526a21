import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { CircuitBreaker } from '~/circuit-breaker.ts'
import type { S3Config } from '~/config.server.ts'
import { type PictureStore, type StoredName, StoreGone } from './store.ts'

/** A picture is a few hundred kB: what takes longer has hung. */
const TIMEOUT_MS = 8_000
/** Of whoever looks at a page. */
const READ_TIMEOUT_MS = 4_000
/** One wait that people notice, and nobody is made to wait again for a while: connections and places are few. */
const LONG_WAIT_MS = 1_000
/** After a 5xx or a 429, each after a random part of a pause that doubles. */
const RETRIES = 2
const FIRST_PAUSE_MS = 100

interface Sent {
  method: 'PUT' | 'GET' | 'DELETE'
  body?: Buffer<ArrayBuffer>
  headers?: Record<string, string>
}

interface Answer {
  status: number
  bytes: Uint8Array
}

/** Keeps pictures in a bucket of any S3-compatible server. The bucket need not be public: every picture goes through
 *  our own address, where it is decided who sees it. */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Config): PictureStore {
  const access = { accessKeyId, secretAccessKey, region, service: 's3' }
  const guarded = guard()
  const request = (name: StoredName, init: Sent, limitMs = TIMEOUT_MS) =>
    guarded(() => {
      const url = `${endpoint}/${encodeURIComponent(bucket)}/uploads/${name}`
      const signal = AbortSignal.timeout(limitMs)
      return patiently(async () => {
        // Not by the client of the library: it hands fetch a Request, whose time limit ends with the next collection of
        // garbage.
        const { headers } = await new AwsV4Signer({ ...access, ...init, url }).sign()
        const response = await fetch(url, { ...init, headers, signal })
        // A connection is used again only once its answer was read.
        return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
      })
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

async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let retries = 0; ; retries++) {
    const answer = await ask()
    const isBusy = answer.status >= 500 || answer.status === 429
    if (!isBusy || retries === RETRIES) return answer
    await pause(Math.random() * FIRST_PAUSE_MS * 2 ** retries)
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
