import { describe, expect } from 'vitest'
import { goldenQueries } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { expectedAmong } from '~/features/golden-queries/expected.server.ts'
import {
  addGoldenQuery,
  deleteGoldenQuery,
  editGoldenQuery,
} from '~/features/golden-queries/golden-queries.server.ts'
import { goldenQueryById, goldenQueryList } from '~/features/golden-queries/golden-queries.view.server.ts'
import { RUN_EVERY_MS } from '~/features/golden-queries/rules.ts'
import { runGoldenQueries, runIfDue } from '~/features/golden-queries/run.server.ts'
import { goldenQueryInput } from '~/features/golden-queries/schema.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { saveReport } from '~/features/search/reports.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const TITLE = 'My kangaroo transfer has not arrived'

/** A question that can be found, and an admin. */
async function scene(at: SearchForum) {
  const admin = await at.member('root', 'admin')
  const question = await at.ask(await at.member('ada'), TITLE)
  await at.settle()
  return { admin, question }
}

const add = (at: SearchForum, admin: Member, query: string, expected: string) =>
  addGoldenQuery(at.db, admin, goldenQueryInput.parse({ query, expected, language: 'en' }), at.now)

const states = async (at: SearchForum) =>
  (await goldenQueryList(at.db.read)).items.map(({ query, state, rank }) => [query, state, rank])

describe('a golden query', () => {
  test('names what it should find by any of its addresses', async ({ at }) => {
    const { admin, question } = await scene(at)
    const addresses = [
      `/questions/${question}`,
      `/q/${question}`,
      `https://help.example.org/questions/${question}/any-slug?sort=time#answer-1`,
    ]
    for (const address of addresses) await add(at, admin, 'kangaroo', address)
    const { items } = await goldenQueryList(at.db.read)
    expect(items.map(({ expected }) => expected.title)).toEqual([TITLE, TITLE, TITLE])
  })

  test('is refused when nothing public is there, and for who is no admin', async ({ at }) => {
    const { admin, question } = await scene(at)
    for (const expected of [
      '/questions/999',
      '/help/no/such',
      'kangaroo',
      '/questions',
      'https://[',
      '/q/%E0%A4',
    ])
      await expect(add(at, admin, 'kangaroo', expected)).rejects.toMatchObject({ status: 400 })
    const moderator = await at.member('mod', 'moderator')
    await expect(add(at, moderator, 'kangaroo', `/q/${question}`)).rejects.toMatchObject({ status: 403 })
    await deleteQuestion(at.db, admin, question, at.now)
    await expect(add(at, admin, 'kangaroo', `/q/${question}`)).rejects.toMatchObject({ status: 400 })
    expect(await at.db.read.$count(goldenQueries)).toBe(0)
  })

  test('can be chosen among what words find', async ({ at }) => {
    const { question } = await scene(at)
    const found = await expectedAmong(at.db.read, at.search, { words: 'kangaroo', language: 'en' }, at.now)
    expect(found).toEqual([
      { document: `question-${question}`, kind: 'question', title: TITLE, language: 'en' },
    ])
  })

  test('is changed and deleted; what it found before says nothing any more', async ({ at }) => {
    const { admin, question } = await scene(at)
    await add(at, admin, 'kangaroo', `/q/${question}`)
    await runGoldenQueries(at.db, at.search, at.now)
    const [item] = (await goldenQueryList(at.db.read)).items
    if (!item) throw new Error('no item')
    const input = goldenQueryInput.parse({
      query: 'roo',
      language: 'zh-CN',
      document: `question-${question}`,
    })
    await editGoldenQuery(at.db, admin, item.id, input, at.now)
    expect(await goldenQueryById(at.db.read, item.id)).toMatchObject({
      query: 'roo',
      language: 'zh-CN',
      state: 'new',
    })
    await deleteGoldenQuery(at.db, admin, item.id, at.now)
    await expect(goldenQueryById(at.db.read, item.id)).rejects.toMatchObject({ status: 404 })
    await expect(editGoldenQuery(at.db, admin, item.id, input, at.now)).rejects.toMatchObject({ status: 404 })
  })
})

describe('a run', () => {
  test('says nothing of a query that was changed while it ran', async ({ at }) => {
    const { admin, question } = await scene(at)
    await add(at, admin, 'kangaroo transfer', `/q/${question}`)
    const [item] = (await goldenQueryList(at.db.read)).items
    if (!item) throw new Error('no item')
    const input = goldenQueryInput.parse({ query: 'walrus', language: 'en', expected: `/q/${question}` })
    const query: typeof at.search.query = async (asked) => {
      await editGoldenQuery(at.db, admin, item.id, input, at.now)
      return at.search.query(asked)
    }
    await runGoldenQueries(at.db, { ...at.search, query }, at.now)
    expect(await states(at)).toEqual([['walrus', 'new', null]])
  })

  test('notes places, and shows first what has become worse', async ({ at }) => {
    const { admin, question } = await scene(at)
    await add(at, admin, 'kangaroo transfer', `/q/${question}`)
    await add(at, admin, 'walrus', `/q/${question}`)
    expect((await goldenQueryList(at.db.read)).items.map(({ state }) => state)).toEqual(['new', 'new'])
    expect(await runGoldenQueries(at.db, at.search, at.now)).toBe(2)
    expect(await states(at)).toEqual([
      ['walrus', 'missing', null],
      ['kangaroo transfer', 'good', 1],
    ])
    const goodAt = at.now
    at.base.advance(RUN_EVERY_MS)
    for (let day = 0; day < 2; day++) await runGoldenQueries(at.db, openMemorySearch(), at.now)
    const list = await goldenQueryList(at.db.read)
    expect(list).toMatchObject({ good: 0, worse: 1, missing: 2, ranAt: at.now, engine: 'memory' })
    expect(list.items[0]).toMatchObject({ query: 'kangaroo transfer', state: 'worse', goodAt })
  })

  test('without the engine notes nothing', async ({ at }) => {
    const { admin, question } = await scene(at)
    await add(at, admin, 'kangaroo', `/q/${question}`)
    await runGoldenQueries(at.db, at.search, at.now)
    const down = { ...openMemorySearch(), query: () => Promise.reject(new Error('down')) }
    await expect(runGoldenQueries(at.db, down, at.now)).rejects.toMatchObject({ status: 503 })
    const standIn = {
      ...openMemorySearch(),
      query: async () => ({ hits: [], corrections: [], tookMs: 1, degraded: true }),
    }
    await expect(runGoldenQueries(at.db, standIn, at.now)).rejects.toMatchObject({ status: 503 })
    expect(await states(at)).toEqual([['kangaroo', 'good', 1]])
  })

  test('is due once, daily, with another engine and after a rebuild', async ({ at }) => {
    const { admin, question } = await scene(at)
    const runs = async (engine = at.search) => {
      const before = (await goldenQueryList(at.db.read)).ranAt?.getTime()
      at.base.advance(1_000)
      await runIfDue(at.db, engine, at.now)
      return (await goldenQueryList(at.db.read)).ranAt?.getTime() !== before
    }
    expect(await runs()).toBe(false)
    await add(at, admin, 'kangaroo', `/q/${question}`)
    expect(await runs()).toBe(true)
    expect(await runs()).toBe(false)
    expect(await runs({ ...at.search, name: 'sqlite' })).toBe(true)
    expect(await runs({ ...at.search, name: 'sqlite' })).toBe(false)
    expect(await runs()).toBe(true)
    const finishedAt = at.now.getTime() + 500
    const rebuilt = { startedAt: 0, finishedAt, error: null, done: 1, total: 1 }
    await at.db.write((tx) => saveReport(tx, 'rebuild', rebuilt, at.now))
    expect(await runs()).toBe(true)
    at.base.advance(RUN_EVERY_MS)
    expect(await runs()).toBe(true)
  })
})
