import { AwsClient } from 'aws4fetch'
import type { S3Config } from '~/config.server.ts'
import { type PictureStore, type StoredName, StoreGone } from './store.ts'

/** A picture is a few hundred kB: what takes longer has hung. */
const TIMEOUT_MS = 8_000
/** After a 5xx or a 429. */
const RETRIES = 2

/** Keeps pictures in a bucket of any S3-compatible server. The bucket need not be public: every picture goes through
 *  our own address, where it is decided who sees it. */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Config): PictureStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })
  const request = async (name: StoredName, init: RequestInit) => {
    const address = `${endpoint}/${encodeURIComponent(bucket)}/uploads/${name}`
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    try {
      return await client.fetch(address, { ...init, signal })
    } catch (error) {
      throw new StoreGone('The S3 server does not answer', { cause: error })
    }
  }
  return {
    put: async (name, bytes) => {
      const body = Buffer.from(bytes)
      await done(await request(name, { method: 'PUT', body, headers: { 'Content-Type': 'image/webp' } }))
    },
    get: async (name) => {
      const response = await request(name, { method: 'GET' })
      if (response.status === 404) return drained(response)
      assertOk(response)
      return new Uint8Array(await response.arrayBuffer())
    },
    remove: async (name) => {
      const response = await request(name, { method: 'DELETE' })
      await (response.status === 404 ? drained(response) : done(response))
    },
  }
}

async function done(response: Response) {
  await drained(response)
  assertOk(response)
}

/** A connection is used again only once its answer was read. */
async function drained(response: Response): Promise<undefined> {
  await response.arrayBuffer()
}

function assertOk({ ok, status }: Response) {
  if (!ok) throw new StoreGone(`The S3 server answered ${status}`)
}
