import { expect } from 'vitest'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

const typing = { isTyping: true } as const

export function followsTyping(test: EngineTest) {
  const documents = [
    question(1, { title: 'Withdrawals are pending' }),
    question(2, { title: 'Depositing with a card' }),
    question(3, { title: '提币一直审核中', language: 'zh-CN' }),
    question(4, { title: 'Change the e-mail address' }),
    question(5, { title: 'Error E-104277 on TRC20' }),
  ]

  test.for<[string, string[]]>([
    ['wi', ['question-1', 'question-2']],
    ['withdrawal', ['question-1']],
    ['withdrawals pen', ['question-1']],
    ['how do I depositi', ['question-2']],
    ['提币', ['question-3']],
    ['审', ['question-3']],
    ['币', ['question-3']],
    ['EMA', ['question-4']],
    ['e-mai', ['question-4']],
    ['trc2', ['question-5']],
    ['e1042', ['question-5']],
    ['zzz', []],
    ['', []],
  ])('%j finds titles that go on so', async ([text, expected], { engine }) => {
    await engine.index(documents)
    expect((await find(engine, text, typing)).toSorted()).toEqual(expected)
  })

  test('only the last word is a beginning', async ({ engine }) => {
    await engine.index(documents)
    expect((await find(engine, 'dep withd', typing))[0]).toBe('question-1')
    expect(await find(engine, 'depo zzz', typing)).toEqual([])
  })

  test('other words in which it was asked for are titles too', async ({ engine }) => {
    await engine.index([question(1, { title: 'Login fails', askedAs: ['cannot sign in', '登录不了'] })])
    for (const text of ['cannot si', '登录']) expect(await find(engine, text, typing)).toEqual(['question-1'])
  })

  test('filters hold while one types', async ({ engine }) => {
    await engine.index(documents)
    expect(await find(engine, 'wi', { ...typing, language: 'zh-CN' })).toEqual([])
  })
}
