import { expect } from 'vitest'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

export function findsSynonyms(test: EngineTest) {
  const documents = [
    question(1, { title: 'Withdrawal pending' }),
    question(2, { title: '提现一直没有到账', language: 'zh-CN' }),
    question(3, { title: 'Pay out to a card' }),
    question(4, { title: 'Out of money, how to pay' }),
    question(5, { title: '2FA code' }),
  ]

  test('other words find what the typed one does not, across languages', async ({ engine }) => {
    await engine.index(documents)
    const found = await find(engine, 'withdrawal', { synonyms: ['提现', 'pay out'] })
    expect(found.toSorted()).toEqual(['question-1', 'question-2', 'question-3'])
    expect(await find(engine, 'withdrawal')).toEqual(['question-1'])
  })

  test('a synonym of several words is a phrase', async ({ engine }) => {
    await engine.index(documents)
    expect(await find(engine, 'cashing', { synonyms: ['Pay Out'] })).toEqual(['question-3'])
  })

  test('a synonym may hold digits, and is stemmed', async ({ engine }) => {
    await engine.index(documents)
    expect(await find(engine, 'authenticator', { synonyms: ['2FA', 'withdrawals'] })).toHaveLength(2)
  })

  test('phrases and exclusions hold for what a synonym finds', async ({ engine }) => {
    await engine.index(documents)
    const synonyms = ['提现', 'pay out']
    expect(await find(engine, 'withdrawal', { synonyms, excluded: ['card', 'pending'] })).toEqual([
      'question-2',
    ])
    expect(await find(engine, 'withdrawal', { synonyms, phrases: ['a card'] })).toEqual(['question-3'])
  })
}
