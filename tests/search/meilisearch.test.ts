import { test as base, describe, expect } from 'vitest'
import { SETTINGS } from '#search/meilisearch/settings.ts'
import { openMeilisearch } from '#search/meilisearch.server.ts'
import { openMemorySearch } from '#search/memory.ts'
import type { SearchEngine } from '#search/port.ts'
import { withFallback } from '#search/with-fallback.ts'
import { ServiceGone } from '~/errors.ts'
import { sharedFileOrSkip } from '../support/shared-file.ts'
import { question } from './documents.ts'
import { apiComplaints } from './meilisearch-api.ts'
import { type Instead, named, readExchanges, replay, type Sent } from './meilisearch-replay.ts'

interface Recorded {
  engine: SearchEngine
  sent: Sent[]
}
type Open = (instead?: (recorded: (name: string) => Answer) => Instead, delayMs?: number) => Promise<Recorded>
type Answer = { status: number; body: unknown }

/** Gives an engine on a server that answers as it was recorded; each request must be one that Meilisearch's
 *  makers describe. */
const test = base.extend<{ open: Open }>({
  open: async ({ skip }, use) => {
    const exchanges = sharedFileOrSkip('contracts/meilisearch-exchanges.jsonl', skip)
    const complaintsOf = apiComplaints(sharedFileOrSkip('contracts/meilisearch-openapi.json', skip))
    const servers: Awaited<ReturnType<typeof replay>>[] = []
    await use(async (instead, delayMs) => {
      const answers: Instead = {}
      const server = await replay(exchanges, answers, delayMs)
      servers.push(server)
      Object.assign(answers, instead?.(server.recorded))
      return {
        engine: openMeilisearch({ host: server.host, apiKey: 'key', timeLimitMs: 300 }),
        sent: server.sent,
      }
    })
    await Promise.all(servers.map((server) => server.stop()))
    expect(servers.flatMap((server) => server.sent).flatMap(complaintsOf)).toEqual([])
  },
})

test('the check of requests finds what the server refused', ({ skip }) => {
  const complaintsOf = apiComplaints(sharedFileOrSkip('contracts/meilisearch-openapi.json', skip))
  const exchanges = readExchanges(sharedFileOrSkip('contracts/meilisearch-exchanges.jsonl', skip))
  for (const name of ['a setting of the wrong type', 'search: wrong type', 'search: unknown locale']) {
    const { method, path, body } = named(exchanges, name).request
    expect(complaintsOf({ method, path, body, parameters: {} }), name).not.toEqual([])
  }
})

const paths = (sent: Sent[]) => sent.map(({ method, path }) => `${method} ${path}`)

describe('meilisearch, recorded: writing', () => {
  test('settings that differ are written and their task is awaited, before the first document', async ({
    open,
  }) => {
    const { engine, sent } = await open()
    await engine.index([question(1, { title: 'deposit' })])
    expect(paths(sent)).toEqual([
      'GET /indexes/threads/settings',
      'PATCH /indexes/threads/settings',
      'GET /tasks/2',
      'POST /indexes/threads/documents',
      'GET /tasks/3',
    ])
    expect(sent[1]?.body).toEqual(SETTINGS)
  })

  test('settings that are right stay, whatever else the server has set', async ({ open }) => {
    const { engine, sent } = await open((recorded) => ({
      'GET /indexes/threads/settings': {
        status: 200,
        body: {
          ...(recorded('settings read back').body as object),
          ...SETTINGS,
          filterableAttributes: SETTINGS.filterableAttributes.toSorted(),
          typoTolerance: { ...SETTINGS.typoTolerance, disableOnWords: [] },
        },
      },
    }))
    await engine.index([question(1, { title: 'deposit' })])
    await engine.index([question(2, { title: 'deposit' })])
    expect(paths(sent)).not.toContain('PATCH /indexes/threads/settings')
    expect(paths(sent).filter((path) => path === 'GET /indexes/threads/settings')).toHaveLength(2)
  })

  test('an index that is not there is made', async ({ open }) => {
    const { engine, sent } = await open((recorded) => ({
      'GET /indexes/threads/settings': recorded('index not found'),
    }))
    await engine.remove([question(1, { title: '' }).id])
    expect(paths(sent)).toEqual([
      'GET /indexes/threads/settings',
      'POST /indexes',
      'GET /tasks/0',
      'PATCH /indexes/threads/settings',
      'GET /tasks/2',
      'POST /indexes/threads/documents/delete-batch',
      'GET /tasks/9',
    ])
  })

  test('somebody else having made the index meanwhile is no error', async ({ open }) => {
    const { engine } = await open((recorded) => ({
      'GET /indexes/threads/settings': recorded('index not found'),
      'GET /tasks/0': recorded('create it again, its task when finished'),
    }))
    await engine.index([question(1, { title: 'deposit' })])
  })

  test('a task that failed makes index throw, with the server’s reason: it is the document’s', async ({
    open,
  }) => {
    const { engine } = await open((recorded) => ({
      'GET /tasks/3': recorded('a document with a bad id, its task when finished'),
    }))
    const failed = await engine.index([question(1, { title: 'deposit' })]).catch((error: unknown) => error)
    expect(failed).toMatchObject({ message: expect.stringContaining('Document identifier') })
    expect(failed).not.toBeInstanceOf(ServiceGone)
  })

  test('a rebuild fills a new index and swaps', async ({ open }) => {
    const { engine, sent } = await open((recorded) => ({
      'GET /indexes/threads/settings': { status: 200, body: SETTINGS },
      'GET /indexes/threads_next/settings': recorded('index not found'),
      'PATCH /indexes/threads_next/settings': recorded('settings'),
    }))
    const before = sent.length
    await engine.rebuild(async function* () {
      yield [question(1, { title: 'deposit' })]
    })
    expect(paths(sent.slice(before)).filter((path) => !path.startsWith('GET'))).toEqual([
      'DELETE /indexes/threads_next',
      'POST /indexes',
      'PATCH /indexes/threads_next/settings',
      'POST /indexes/threads_next/documents',
      'POST /swap-indexes',
      'DELETE /indexes/threads_next',
    ])
  })

  test('a key that may not write makes index throw, each time: it is the server’s', async ({ open }) => {
    const { engine } = await open((recorded) => ({ 'GET /indexes/threads/settings': recorded('wrong key') }))
    for (const _ of [1, 2]) {
      const failed = await engine.index([question(1, { title: 'deposit' })]).catch((error: unknown) => error)
      expect(failed).toMatchObject({ message: expect.stringContaining('API key is invalid') })
      expect(failed).toBeInstanceOf(ServiceGone)
    }
  })
})

describe('meilisearch, recorded: reading', () => {
  test('a sentence is a query a word in one request, summed by idf', async ({ open }) => {
    const { engine, sent } = await open()
    const { hits } = await engine.query({ text: 'the USDT deposit has arrived', kind: 'question', limit: 10 })
    const body = sent.find(({ path }) => path === '/multi-search')?.body as {
      queries: { q: string; filter: string[] }[]
    }
    expect(body.queries.map(({ q }) => q)).toEqual(['', 'usdt ', 'deposit ', 'arriv '])
    expect(body.queries.map(({ filter }) => filter)).toEqual(Array(4).fill(['kind = question']))
    expect(hits.map(({ id }) => id)).toEqual(['question-1', 'faq-1', 'question-2', 'faq-2'])
  })

  test.for([
    ['deposit', ['', 'deposit ']],
    ['deposits late', ['', 'deposit ', 'late ', 'deposit late ']],
    ['推荐啤酒', ['', '推荐 ', '啤酒 ', '推荐啤酒 ']],
    ['币', ['', '"币"']],
    ['USDT充值ＴＲＣ２０转账', ['', 'usdt ', '充值 ', '"trcqcqa"', '转账 ', 'usdt 充值 转账 ']],
    ['C# 10.2.1', ['', '"cqm"', 'qbqaqkqcqkqb']],
    ['0x9f86d0', ['', 'qaxqjfqiqgdqa']],
  ] as const)('what is asked for %s', async ([text, expected], { open }) => {
    const { engine, sent } = await open()
    await engine.query({ text, limit: 1 }).catch(() => undefined)
    const body = sent.find(({ path }) => path === '/multi-search')?.body as { queries: { q: string }[] }
    expect(body.queries.map(({ q }) => q)).toEqual(expected)
  })

  test('filters and anything in a tag', async ({ open }) => {
    const { engine, sent } = await open()
    await engine.query({ text: 'deposit', tags: ['a"b\\'], status: 'unsolved', language: 'zh-CN', limit: 1 })
    const body = sent.find(({ path }) => path === '/multi-search')?.body as {
      queries: { filter: string[] }[]
    }
    expect(body.queries[0]?.filter).toEqual([
      'language = "zh-CN"',
      'kind = question',
      'state = open',
      'slugs = "a\\"b\ufffd"',
    ])
  })

  test('versions are read page by page, and another analyser’s are none', async ({ open }) => {
    const { engine } = await open()
    const versions: string[] = []
    for await (const { version } of engine.versions()) versions.push(version)
    expect(versions).toEqual(['', '', ''])
  })

  test('stats are the server’s', async ({ open }) => {
    const { engine } = await open()
    expect(await engine.stats()).toEqual({
      documents: 4,
      healthy: true,
      pendingTasks: 16,
      problems: [
        expect.stringContaining('Index `absent` not found'),
        expect.stringContaining('a `id` attribute'),
        expect.stringContaining('Document identifier `"not an id!"` is invalid'),
        expect.stringContaining('already exists'),
      ],
    })
  })
})

describe('meilisearch down or slow', () => {
  const indexed = async (main: SearchEngine) => {
    const engine = withFallback(main, openMemorySearch())
    const indexing = await engine.index([question(1, { title: 'deposit' })]).then(
      () => 'taken',
      (error: unknown) => error,
    )
    return { engine, indexing }
  }
  const answer = { hits: [expect.objectContaining({ id: 'question-1' })], degraded: true }

  test('nobody listens: index throws, the embedded engine has it and answers', async () => {
    const { engine, indexing } = await indexed(openMeilisearch({ host: 'http://127.0.0.1:9' }))
    expect(indexing).toBeInstanceOf(Error)
    expect(await engine.query({ text: 'deposit', limit: 5 })).toMatchObject(answer)
    expect((await engine.stats()).healthy).toBe(false)
  })

  test('too slow: the embedded engine answers after the time limit, and at once the next time', async ({
    open,
  }) => {
    const { engine: slow } = await open(undefined, 600)
    const embedded = openMemorySearch()
    await embedded.index([question(1, { title: 'deposit' })])
    const engine = withFallback(slow, embedded)
    const started = performance.now()
    expect(await engine.query({ text: 'deposit', limit: 5 })).toMatchObject(answer)
    const first = performance.now() - started
    expect(await engine.query({ text: 'deposit', limit: 5 })).toMatchObject(answer)
    expect(first).toBeGreaterThan(250)
    expect(performance.now() - started - first).toBeLessThan(100)
  })

  test('versions differ where the two indexes do', async () => {
    const [main, embedded] = [openMemorySearch(), openMemorySearch()]
    await main.index([1, 2].map((n) => question(n, { title: 'deposit', version: 'v1' })))
    await embedded.index(
      [2, 3, 4].map((n) => question(n, { title: 'deposit', version: n === 2 ? 'v1' : 'v2' })),
    )
    await main.index([question(4, { title: 'deposit', version: 'v1' })])
    const versions: Record<string, string> = {}
    for await (const { id, version } of withFallback(main, embedded).versions()) versions[id] = version
    expect(versions).toEqual({ 'question-1': '', 'question-2': 'v1', 'question-3': '', 'question-4': '' })
  })

  test('an error of the server: the embedded engine answers', async ({ open }) => {
    const { engine: broken } = await open((recorded) => ({
      'POST /multi-search': recorded('multi-search with one bad query'),
    }))
    const { engine, indexing } = await indexed(broken)
    expect(indexing).toBe('taken')
    expect(await engine.query({ text: 'deposit', limit: 5 })).toMatchObject(answer)
  })
})
