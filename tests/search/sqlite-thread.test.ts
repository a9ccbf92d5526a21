import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { test as base, describe, expect } from 'vitest'
import { openSearch } from '#search/open.ts'
import { QueryThread } from '#search/sqlite/query-thread.ts'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { freshDatabase } from '../support/database.ts'
import { question } from './documents.ts'
import { bundleWorker } from './worker-bundle.ts'

/** A thread that does what `code` says with each `message`. */
const test = base.extend<{ thread: (code: string) => Promise<() => URL> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  thread: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-thread-'))
    await use(async (code) => {
      const file = join(folder, 'thread.mjs')
      await writeFile(
        file,
        `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (message) => { ${code} })`,
      )
      return () => pathToFileURL(file)
    })
    await rm(folder, { recursive: true, force: true })
  },
})

const REPLY = `parentPort.postMessage({ number: message.number, hits: { hits: [], tookMs: 1, degraded: false } })`
const ask = (worker: QueryThread, text: string) => worker.query({ text, limit: 1 })

describe('the search thread', () => {
  test('queries are answered in turn', async ({ thread }) => {
    const worker = new QueryThread(await thread(REPLY), '')
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => ask(worker, text)))
    expect(answers).toHaveLength(3)
    await worker.close()
  })

  test('after a crash only the query that was under way fails', async ({ thread }) => {
    const worker = new QueryThread(
      await thread(`if (message.query.text === 'crash') process.exit(3); ${REPLY}`),
      '',
    )
    const answers = await Promise.allSettled(
      ['a', 'crash', 'b', 'crash', 'c'].map((text) => ask(worker, text)),
    )
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    await worker.close()
  })

  test('a query that takes too long is given up and does not hold up the others', async ({ thread }) => {
    const stuck = `if (message.query.text === 'stuck') for (;;); ${REPLY}`
    const worker = new QueryThread(await thread(stuck), '', 500)
    await expect(ask(worker, 'stuck')).rejects.toThrow('longer than 500 ms')
    await expect(ask(worker, 'a')).resolves.toBeDefined()
    await worker.close()
  })

  test('a thread that cannot even start fails every query, and no more', async ({ thread }) => {
    const present = (await thread(''))()
    const absent = () => new URL('absent.mjs', present)
    const notBuilt = () => {
      throw new Error('run the build')
    }
    for (const findUrl of [absent, notBuilt]) {
      const worker = new QueryThread(findUrl, '')
      const answers = await Promise.allSettled(['a', 'b'].map((text) => ask(worker, text)))
      expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      await worker.close()
    }
  })

  test('closing ends what waits and refuses what comes', async ({ thread }) => {
    const worker = new QueryThread(await thread(''), '')
    const waiting = expect(ask(worker, 'a')).rejects.toThrow('search was closed')
    await worker.close()
    await waiting
    await expect(ask(worker, 'b')).rejects.toThrow('is closed')
  })
})

describe('search in the forum’s own file', () => {
  test('sees what was committed before, and keeps the event loop free', async () => {
    const bundle = await bundleWorker()
    const { db, remove } = await freshDatabase()
    const engine = await openSearch({ db, workerUrl: bundle.url })
    for (const n of [1, 2, 3]) {
      await engine.index([question(n, { title: `deposit ${n}` })])
      expect((await engine.query({ text: 'deposit', limit: 10 })).hits).toHaveLength(n)
    }
    await engine.close()
    await remove()
    await bundle.remove()
  })

  test('an index of another analyser is to be made again', async () => {
    const { db, remove } = await freshDatabase()
    const engine = openSqliteSearch(db, { workerUrl: new URL('file:///not-used.js') })
    await engine.index([question(1, { title: 'deposit', version: 'same' })])
    await db.write((tx) => tx.rows(sql`UPDATE search_documents SET analyser = 0 RETURNING id`))
    expect(await versionsOf(engine)).toEqual([''])
    await engine.index([question(1, { title: 'deposit', version: 'same' })])
    expect(await versionsOf(engine)).toEqual(['same'])
    await engine.close()
    await remove()
  })
})

async function versionsOf(engine: { versions(): AsyncIterable<{ version: string }> }) {
  const versions: string[] = []
  for await (const { version } of engine.versions()) versions.push(version)
  return versions
}
