import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s3Store } from '~/features/uploads/s3-store.server.ts'
import { storedName } from '~/features/uploads/store.ts'
import { signatureIn, signatureOf } from './signature.ts'

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const ACCESS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: SECRET, region: 'us-east-1' }

/** The S3 server of the other tests (s3rver) takes any signature of version 4, so that this one checks them. */
const kept = new Map<string, Buffer>()
let server: Server
let endpoint = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method = '', url: path = '' } = request
    const headers = request.headers as Record<string, string | undefined>
    const body = await buffer(request)
    if (signatureIn(headers.authorization) !== signatureOf({ method, path, headers }, SECRET)) {
      response.writeHead(403).end()
      return
    }
    if (method === 'PUT') kept.set(path, body)
    if (method === 'DELETE') kept.delete(path)
    const found = method === 'GET' ? kept.get(path) : undefined
    response.writeHead(method === 'GET' && !found ? 404 : 200).end(found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

const storeWith = (over: Partial<typeof ACCESS> = {}) =>
  s3Store({ endpoint, bucket: 'pictures of ours', ...ACCESS, ...over })
const name = storedName('0123456789abcdef'.repeat(3), 'full')
const bytes = new TextEncoder().encode('ours')

describe('requests to an S3 server', () => {
  test('are checked here as AWS’s own example is', () => {
    const arrived = {
      method: 'GET',
      path: '/test.txt',
      headers: {
        host: 'examplebucket.s3.amazonaws.com',
        range: 'bytes=0-9',
        'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        'x-amz-date': '20130524T000000Z',
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=x',
      },
    }
    expect(signatureOf(arrived, SECRET)).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    )
  })

  test('are signed as a server that checks them wants them', async () => {
    const store = storeWith()
    await store.put(name, bytes)
    expect(await store.get(name)).toEqual(bytes)
    await store.remove(name)
    expect(await store.get(name)).toBeUndefined()
  })

  test.for([{ secretAccessKey: 'another' }, { region: 'eu-west-1', secretAccessKey: `${SECRET}x` }])(
    'signed with %o are refused, and say so',
    async (over) => {
      await storeWith().put(name, bytes)
      const thief = storeWith(over)
      const acts = [
        () => thief.put(name, new TextEncoder().encode('theirs')),
        () => thief.get(name),
        () => thief.remove(name),
      ]
      for (const act of acts) await expect(act()).rejects.toThrow('The S3 server answered 403')
      expect(await storeWith().get(name)).toEqual(bytes)
    },
  )
})
