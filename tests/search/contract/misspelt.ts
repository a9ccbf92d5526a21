import { expect } from 'vitest'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

/** `told`: the engine says what was meant; `forgiven`: it only finds it. */
export type Misspelt = 'told' | 'forgiven'

export function findsTheMisspelt(test: EngineTest, misspelt: Misspelt) {
  const documents = [
    question(1, { title: 'Withdrawal pending' }),
    question(2, { title: 'Deposit confirmed', body: 'Order 10422871' }),
    question(3, { title: '提币', language: 'zh-CN' }),
    question(4, { title: 'Network TRC20' }),
  ]

  test.for<[string, string, string]>([
    ['withdraual', 'question-1', 'withdrawal'],
    ['witdrawal', 'question-1', 'withdrawal'],
    ['withdrwaal', 'question-1', 'withdrawal'],
    ['depositt', 'question-2', 'deposit'],
    ['confirmd', 'question-2', 'confirmed'],
  ])('%s finds what was meant', async ([typed, id, meant], { engine }) => {
    await engine.index(documents)
    expect((await find(engine, typed))[0]).toBe(id)
    const { hits, corrections } = await engine.query({ text: `My ${typed}!`, limit: 0 })
    expect(hits).toEqual([])
    expect(corrections).toEqual(misspelt === 'told' ? [{ typed, meant }] : [])
  })

  test('what is spelt right is corrected to nothing', async ({ engine }) => {
    await engine.index(documents)
    for (const text of ['Withdrawals pending', '提币', 'zzzz', '']) {
      expect((await engine.query({ text, limit: 5 })).corrections).toEqual([])
    }
  })

  test('ids and codes are never taken for others', async ({ engine }) => {
    await engine.index(documents)
    for (const text of ['10422872', 'TRC10']) expect(await find(engine, text), text).toEqual([])
  })
}
