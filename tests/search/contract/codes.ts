import { expect } from 'vitest'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

export function findsCodes(test: EngineTest) {
  const hash = '0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
  const documents = [
    question(1, { title: 'Where is it?', body: `Transaction ${hash}` }),
    question(2, { title: 'Where is it?', body: `Transaction ${hash.replace('9f86', '9f87')}` }),
    question(3, { title: 'Order', comments: '550e8400-e29b-41d4-a716-446655440000' }),
    question(4, { title: 'ERR_1042_TIMEOUT', language: 'zh-CN', body: '错误代码 E-104277 已经出现' }),
    question(5, { title: 'Version 10.2.1 of C++' }),
  ]

  test.for<[string, string[]]>([
    [hash, ['question-1']],
    [hash.slice(0, 12), ['question-1']],
    [hash.slice(0, 5), []],
    [hash.slice(2), []],
    ['550e8400-e29b', ['question-3']],
    ['550E8400e29b41d4', ['question-3']],
    ['e104277', ['question-4']],
    ['E-10427', ['question-4']],
    ['10.2.1', ['question-5']],
    ['10.2', []],
    ['c++', ['question-5']],
  ])('%s', async ([text, expected], { engine }) => {
    await engine.index(documents)
    expect(await find(engine, text)).toEqual(expected)
  })

  test('a code beside words, and among what must and must not', async ({ engine }) => {
    await engine.index(documents)
    const begun = hash.slice(0, 12)
    expect((await find(engine, `why is ${begun} still missing, I made a transaction`))[0]).toBe('question-1')
    expect(await find(engine, begun, { excluded: ['transaction'] })).toEqual([])
    expect(await find(engine, 'where', { phrases: [`transaction ${hash}`] })).toEqual(['question-1'])
  })
}
