import { expect } from 'vitest'
import type { SearchQuery } from '#search/port.ts'
import { entry, question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

export function filters(test: EngineTest) {
  const documents = [
    question(1, { title: 'deposit late', state: 'solved', tags: ['deposits', 'usdt'] }),
    question(2, { title: 'deposit lost', state: 'open', tags: ['usdt'] }),
    question(3, { title: '充值 deposit', state: 'duplicate', tags: ['deposits'], language: 'zh-CN' }),
    entry(1, { title: 'deposit times', tags: ['deposits'] }),
  ]

  test.for<[Partial<SearchQuery>, string[]]>([
    [{}, ['entry-1', 'question-1', 'question-2', 'question-3']],
    [{ kind: 'question' }, ['question-1', 'question-2', 'question-3']],
    [{ kind: 'entry' }, ['entry-1']],
    [{ status: 'solved' }, ['question-1']],
    [{ status: 'unsolved' }, ['question-2']],
    [{ language: 'zh-CN' }, ['question-3']],
    [{ tags: ['deposits'] }, ['entry-1', 'question-1', 'question-3']],
    [{ tags: ['deposit'] }, []],
    [{ tags: [`a"b'c\\d = 1 OR `] }, []],
    [{ tags: ['nul\0 and lone \ud800'] }, []],
    [{ tags: ['deposits'], kind: 'question', language: 'zh-CN' }, ['question-3']],
  ])('%j', async ([filters, expected], { engine }) => {
    await engine.index(documents)
    expect((await find(engine, 'deposit', filters)).toSorted()).toEqual(expected)
  })

  test('never more hits than were asked for', async ({ engine }) => {
    await engine.index(documents)
    for (const limit of [0, 1, 3]) expect(await find(engine, 'deposit', { limit })).toHaveLength(limit)
    expect(await find(engine, 'deposit', { limit: -1 })).toEqual([])
    expect(await find(engine, 'deposit', { limit: Number.NaN })).toEqual([])
    expect(await find(engine, 'deposit', { limit: 10_000 })).toHaveLength(4)
  })
}
