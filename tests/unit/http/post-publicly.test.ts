import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test as base, describe, expect } from 'vitest'
import { type Network, postPublicly } from '~/http/post-publicly.server.ts'
import { isPublicAddress } from '~/http/public-address.ts'

const fileOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const authority = fileOf('./desk-certificate.pem')

/** A desk at desk.test, which is this machine: the guard lets it through where a test says so. */
class Desk {
  readonly got: { body: string; signature: string | undefined }[] = []
  answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end()

  constructor(readonly server: Server) {}

  get url() {
    return `https://desk.test:${(this.server.address() as AddressInfo).port}/hook`
  }

  network(overrides: Partial<Network> = {}): Network {
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    return { resolve, isAllowed: () => true, authority, timeoutMs: 2_000, ...overrides }
  }

  send(overrides: Partial<Network> = {}, url = this.url) {
    const headers = { 'content-type': 'application/json', 'webhook-signature': 'v1,abc' }
    return postPublicly({ url, headers, body: '{"title":"充值"}' }, this.network(overrides))
  }
}

const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  desk: async ({}, use) => {
    const server = createServer({ key: fileOf('./desk-key.pem'), cert: authority })
    const desk = new Desk(server)
    server.on('request', async (request, response) => {
      const signature = request.headers['webhook-signature']
      desk.got.push({ body: await text(request), signature: String(signature) })
      desk.answer(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use(desk)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

describe('a message', () => {
  test('arrives as it is, over https', async ({ desk }) => {
    await desk.send()
    expect(desk.got).toEqual([{ body: '{"title":"充值"}', signature: 'v1,abc' }])
  })

  test('is not taken when the desk says so, nor is a redirect followed', async ({ desk }) => {
    desk.answer = (response) => response.writeHead(500).end('secrets')
    await expect(desk.send()).rejects.toThrow('the other side answered 500')
    desk.answer = (response) => response.writeHead(307, { location: desk.url }).end()
    await expect(desk.send()).rejects.toThrow('the other side answered 307')
    expect(desk.got).toHaveLength(2)
  })

  test('is given up when the desk does not answer in time', async ({ desk }) => {
    desk.answer = () => undefined
    await expect(desk.send({ timeoutMs: 200 })).rejects.toThrow(/abort|timeout/i)
  })

  test('goes to no desk that nobody vouches for, and over nothing but https', async ({ desk }) => {
    await expect(desk.send({}, desk.url.replace('desk.test', 'other.test'))).rejects.toThrow()
    await expect(desk.send({}, desk.url.replace('https', 'http'))).rejects.toThrow('not https')
    expect(desk.got).toEqual([])
  })

  test('never goes where a name leads to this machine or its network, not even once', async ({ desk }) => {
    const isAllowed = isPublicAddress
    await expect(desk.send({ isAllowed })).rejects.toThrow('not a public one')
    const mixed = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    await expect(desk.send({ isAllowed, resolve: mixed })).rejects.toThrow('not a public one')
    await expect(desk.send({ isAllowed, resolve: async () => [] })).rejects.toThrow('not a public one')
    expect(desk.got).toEqual([])
  })

  test('connects to the addresses that were looked at, whatever the name says by then', async ({ desk }) => {
    let asked = 0
    const resolve = async () => {
      asked++
      return [{ address: '127.0.0.1', family: 4 }]
    }
    await desk.send({ resolve, isAllowed: (address) => address === '127.0.0.1' })
    expect([asked, desk.got.length]).toEqual([1, 1])
  })

  test.for([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
  ])('is refused for %s', async (url) => {
    await expect(postPublicly({ url, headers: {}, body: '' })).rejects.toThrow('not a public one')
  })
})

describe('an address', () => {
  const PRIVATE = [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '198.18.0.1', '203.0.113.5', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'ff02::1', '::ffff:192.168.0.1', '::ffff:8.8.8.8'],
    ...['64:ff9b::a00:1', '2001:db8::1', '2002:a00:1::', '2001::1', 'not an address', ''],
  ]
  const PUBLIC = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450::1']

  test.for(PRIVATE)('is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.for(PUBLIC)('is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})
