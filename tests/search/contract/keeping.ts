import { expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { entryDocumentId } from '#search/port.ts'
import { entry, question } from '../documents.ts'
import { type EngineTest, FIRST, find, listed } from './engine-test.ts'

export function keepsDocuments(test: EngineTest) {
  test('the same documents twice change nothing', async ({ engine }) => {
    const documents = [question(1, { title: 'deposit' }), entry(1, { title: 'withdrawal' })]
    await engine.index(documents)
    const before = await find(engine, 'deposit')
    await engine.index(documents)
    expect(await find(engine, 'deposit')).toEqual(before)
    expect((await engine.stats()).documents).toBe(2)
  })

  test('indexing again replaces what was there', async ({ engine }) => {
    await engine.index([question(1, { title: 'deposit', tags: ['old'], state: 'open' })])
    await engine.index([question(1, { title: 'withdrawal', tags: ['new'], state: 'solved' })])
    expect(await find(engine, 'deposit')).toEqual([])
    expect(await find(engine, 'withdrawal', { tags: ['new'], status: 'solved' })).toEqual(['question-1'])
    expect(await find(engine, 'withdrawal', { tags: ['old'] })).toEqual([])
  })

  test('of one document twice in a batch the last is kept', async ({ engine }) => {
    await engine.index([question(1, { title: 'deposit' }), question(1, { title: 'withdrawal' })])
    expect(await find(engine, 'deposit')).toEqual([])
    expect(await find(engine, 'withdrawal')).toEqual(['question-1'])
  })

  test('what is removed is found no more, and removing it again is no error', async ({ engine }) => {
    await engine.index([question(1, { title: 'deposit' }), question(2, { title: 'deposit' })])
    await engine.remove([FIRST, entryDocumentId(99 as EntryId)])
    await engine.remove([FIRST])
    expect(await find(engine, 'deposit')).toEqual(['question-2'])
    expect((await engine.stats()).documents).toBe(1)
  })

  test('nothing to index and nothing to remove is no error', async ({ engine }) => {
    await engine.index([])
    await engine.remove([])
    expect(await engine.stats()).toMatchObject({ documents: 0, healthy: true })
  })

  test('a rebuild indexes what is given, whatever its version, and forgets the rest', async ({ engine }) => {
    const stale = { version: 'same' }
    await engine.index([question(1, { title: 'withdrawal', ...stale }), question(2, { title: 'deposit' })])
    await engine.rebuild(async function* () {
      yield [question(1, { title: 'deposit', ...stale })]
      yield [question(3, { title: 'deposit' })]
    })
    expect((await find(engine, 'deposit')).toSorted()).toEqual(['question-1', 'question-3'])
    expect(await find(engine, 'withdrawal')).toEqual([])
    expect(await engine.stats()).toMatchObject({ documents: 2, healthy: true })
  })

  test('a document of megabytes is taken, and found by its title', { timeout: 60_000 }, async ({
    engine,
  }) => {
    const body = Array.from({ length: 200_000 }, (_, n) => `word${n} ${'é'.repeat(n % 150)}`).join(' ')
    await engine.index([question(1, { title: 'deposit', body, version: 'long' })])
    expect(await find(engine, 'deposit word1')).toEqual(['question-1'])
  })

  test('versions gives every document once, however many', async ({ engine }) => {
    const numbers = Array.from({ length: 1_203 }, (_, index) => index + 1)
    await engine.index(numbers.map((n) => question(n, { title: `number ${n}`, version: `v${n}` })))
    const versions = await listed(engine.versions())
    expect(versions.length).toBe(1_203)
    expect(new Map(versions.map(({ id, version }) => [id, version]))).toEqual(
      new Map(numbers.map((n) => [`question-${n}`, `v${n}`])),
    )
  })
}
