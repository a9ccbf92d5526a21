import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStore } from '~/features/uploads/disk-store.server.ts'
import { s3Store } from '~/features/uploads/s3-store.server.ts'
import { type PictureStore, StoreGone, storedName } from '~/features/uploads/store.ts'
import { ACCESS, BUCKET, startBucket } from '../../support/bucket.ts'
import { tcpProxy } from '../../support/tcp-proxy.ts'

const KEY = '0123456789abcdef'.repeat(3)
const name = storedName(KEY, 'full')
const bytes = (text: string) => new TextEncoder().encode(text)
const textIn = async (store: PictureStore) => Buffer.from((await store.get(name)) ?? []).toString()

let folder = ''
let bucket: Awaited<ReturnType<typeof startBucket>>
let endpoint = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askwell-store-'))
  bucket = await startBucket()
  endpoint = `http://127.0.0.1:${bucket.port}`
})

afterAll(async () => {
  await bucket.stop()
  await rm(folder, { recursive: true })
})

const stores: [string, () => PictureStore][] = [
  ['on the disk', () => diskStore(join(folder, 'disk'))],
  ['on an S3 server', () => s3Store({ endpoint, bucket: BUCKET, ...ACCESS })],
]

describe.each(stores)('a store %s', (_, open) => {
  test('gives back the very bytes that were put', async () => {
    const picture = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    await open().put(name, picture)
    expect(Buffer.compare((await open().get(name)) ?? new Uint8Array(), picture)).toBe(0)
  })

  test('knows nothing of a name that was never put', async () => {
    expect(await open().get(storedName('f'.repeat(48), 'full'))).toBeUndefined()
  })

  test('keeps the two sizes of a picture apart', async () => {
    const small = storedName(KEY, 'small')
    await open().put(name, bytes('full'))
    await open().put(small, bytes('small'))
    await open().remove(small)
    expect(await open().get(small)).toBeUndefined()
    expect(await textIn(open())).toBe('full')
  })

  test('removes what is there, and does not mind what is not', async () => {
    await open().put(name, bytes('there'))
    await open().remove(name)
    await open().remove(name)
    expect(await open().get(name)).toBeUndefined()
  })

  test('takes the same picture twice at the same time', async () => {
    await Promise.all([open().put(name, bytes('same')), open().put(name, bytes('same'))])
    expect(await textIn(open())).toBe('same')
  })
})

test('the disk holds no unfinished files', async () => {
  await diskStore(join(folder, 'clean')).put(name, bytes('whole'))
  expect(await readdir(join(folder, 'clean', '01'))).toEqual([name])
})

test('an S3 server that refuses us is an error, not an absent picture', async () => {
  const store = s3Store({ endpoint, bucket: BUCKET, ...ACCESS, accessKeyId: 'STRANGER' })
  await expect(store.put(name, bytes('mine'))).rejects.toThrow('403')
  await expect(store.get(name)).rejects.toThrow('403')
})

/** Takes what nobody holds, a time limit with it. */
function collectGarbage() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

test('an S3 server that hangs makes one wait, and the others are told at once', async () => {
  const network = await tcpProxy(bucket.port)
  const store = s3Store({ endpoint: `http://${network.address}`, bucket: BUCKET, ...ACCESS })
  await store.put(name, bytes('there'))
  network.hang()
  const asked = store.get(name)
  setTimeout(collectGarbage, 500)
  await expect(asked).rejects.toThrow(StoreGone)
  const began = performance.now()
  await expect(store.get(name)).rejects.toThrow('left alone')
  await expect(store.put(name, bytes('more'))).rejects.toThrow('left alone')
  expect(performance.now() - began).toBeLessThan(1_000)
  await network.stop()
})

test.each(['../../etc/passwd', '', `${KEY}/..`, KEY.toUpperCase(), `${KEY}\n`, '%2e%2e%2f', `${KEY}0`])(
  '%j is no name in the store',
  (key) => expect(() => storedName(key, 'full')).toThrow('Not a key'),
)
