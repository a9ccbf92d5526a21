import { describe, expect } from 'vitest'
import { test as base } from '../support/forum.ts'
import { sharedFile } from '../support/shared-file.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { ForumWithServer } from './meilisearch/forum-with-server.ts'
import { API_KEY, realServer } from './meilisearch/real-server.ts'
import { standIn } from './meilisearch/stand-in.ts'
import { answerComplaints, apiComplaints } from './meilisearch-api.ts'

type StandIn = Awaited<ReturnType<typeof standIn>>
type Proxy = Awaited<ReturnType<typeof tcpProxy>>
interface Servers {
  server: StandIn
  proxy: Proxy
}

/** A stand-in for Meilisearch behind a network that can fail; both sides have to speak as its makers describe. */
const test = base.extend<Servers>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  server: async ({}, use) => {
    const server = await standIn()
    await use(server)
    await server.stop()
    const api = sharedFile('contracts/meilisearch-openapi.json')
    const recorded = sharedFile('contracts/meilisearch-exchanges.jsonl')
    if (!api || !recorded) return
    const exchanges = server.exchanged
    expect([
      ...exchanges.flatMap(apiComplaints(api)),
      ...exchanges.flatMap(answerComplaints(api, recorded)),
    ]).toEqual([])
  },
  proxy: async ({ server }, use) => {
    const proxy = await tcpProxy(server.port)
    await use(proxy)
    await proxy.stop()
  },
})

/** Two readers' patience at most: the time limit of the server, and the embedded engine. */
const PATIENCE_MS = 1_000

interface Fault {
  strike(servers: Servers): unknown
  mend(servers: Servers): unknown
}

const FAULTS: Record<string, Fault> = {
  killed: { strike: ({ proxy }) => proxy.kill(), mend: ({ proxy }) => proxy.mend() },
  hanging: { strike: ({ proxy }) => proxy.hang(), mend: ({ proxy }) => proxy.mend() },
  broken: trouble('broken'),
  'refusing the key': trouble('forbidden'),
  slow: trouble('slow'),
}

function trouble(name: 'broken' | 'forbidden' | 'slow'): Fault {
  return { strike: ({ server }) => server.suffer(name), mend: ({ server }) => server.suffer('none') }
}

describe('a search server that is', () => {
  test.for(Object.entries(FAULTS))('%s', { timeout: 60_000 }, async ([, fault], { forum, server, proxy }) => {
    const at = new ForumWithServer(forum, `http://${proxy.address}`)
    const first = await settled(at, 'deposit')
    await at.expectFoundByServer('deposit', first)

    await fault.strike({ server, proxy })
    const second = await at.ask('withdrawal')
    await expectEmbedded(at, 'deposit', [first])
    await at.settle()
    await expectEmbedded(at, 'withdrawal', [second])
    // What fails meanwhile is never given up.
    for (const complaint of at.complaints)
      expect(complaint).toMatchObject({ error: expect.stringMatching(/^ServiceGone/) })

    await fault.mend({ server, proxy })
    await at.recover()
    await at.expectFoundByServer('withdrawal', second)
  })

  test('full: what it does not take is tried again, and told', async ({ forum, server, proxy }) => {
    const at = new ForumWithServer(forum, `http://${proxy.address}`)
    await settled(at, 'deposit')
    server.suffer('full')
    const second = await settled(at, 'withdrawal')
    expect(JSON.stringify(at.complaints)).toContain(`no more space left on the device`)
    expect(JSON.stringify(at.complaints)).toContain(second)
    const { healthy, problems } = await at.engine.stats()
    expect({ healthy, problems }).toEqual({
      healthy: true,
      problems: [
        'meilisearch is being filled: memory answers',
        expect.stringContaining('no more space left on the device'),
      ],
    })
    server.suffer('none')
    await at.recover()
    await at.expectFoundByServer('withdrawal', second)
  })

  test('without its data: the embedded engine answers until everything is there again', async ({
    forum,
    server,
    proxy,
  }) => {
    const at = new ForumWithServer(forum, `http://${proxy.address}`)
    const ids = [await settled(at, 'deposit'), await settled(at, 'withdrawal')]
    server.loseData()
    await expectEmbedded(at, 'deposit', ids.slice(0, 1))
    const { differences } = await at.recover()
    expect(differences.map(({ id }) => id).toSorted()).toEqual(ids)
    await at.expectFoundByServer('deposit', ids[0] ?? '')
  })

  test('emptied behind our back, its index in place', async ({ forum, server, proxy }) => {
    const at = new ForumWithServer(forum, `http://${proxy.address}`)
    const first = await settled(at, 'deposit')
    server.loseData()
    for await (const _ of at.engine.versions());
    const embedded = { ids: [first], degraded: true }
    await expect.poll(() => at.find('deposit'), { timeout: 5_000 }).toMatchObject(embedded)
    expect((await at.engine.stats()).problems).toContain('meilisearch is being filled: memory answers')
    await at.recover()
    await at.expectFoundByServer('deposit', first)
  })
})

describe('a real Meilisearch', () => {
  test('killed, frozen and emptied', { timeout: 180_000 }, async ({ forum, skip }) => {
    const binary = process.env.MEILI_BINARY
    if (!binary) return skip('MEILI_BINARY is not set: no Meilisearch to kill')
    const server = await realServer(binary)
    try {
      const at = new ForumWithServer(forum, `http://127.0.0.1:${server.port}`, API_KEY)
      let last = await settled(at, 'deposit')
      const strikes = [
        { strike: server.kill, mend: server.start, word: 'withdrawal' },
        { strike: server.freeze, mend: server.thaw, word: 'transfer' },
        { strike: server.loseData, mend: () => undefined, word: 'ledger' },
      ]
      for (const { strike, mend, word } of strikes) {
        await strike()
        await expectEmbedded(at, 'late today', undefined)
        last = await settled(at, word)
        await expectEmbedded(at, word, [last])
        await mend()
        await at.recover()
        await at.expectFoundByServer(word, last)
      }
    } finally {
      await server.stop()
    }
  })
})

async function settled(at: ForumWithServer, word: string): Promise<string> {
  const id = await at.ask(word)
  await at.settle()
  return id
}

async function expectEmbedded(at: ForumWithServer, text: string, ids: string[] | undefined) {
  const found = await at.find(text)
  expect(found).toMatchObject({ degraded: true, ...(ids && { ids }) })
  expect(found.tookMs).toBeLessThan(PATIENCE_MS)
}
