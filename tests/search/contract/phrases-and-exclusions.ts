import { expect } from 'vitest'
import type { SearchQuery } from '#search/port.ts'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

const ALL_LOGINS = ['question-1', 'question-2', 'question-5']

export function obeysPhrasesAndExclusions(test: EngineTest) {
  const documents = [
    question(1, { title: 'Two factor login is lost', body: 'The phone with the codes broke.' }),
    question(2, { title: 'A factor of two', body: 'Login fees are lost.' }),
    question(3, { title: '充值没有到账', body: '我用 TRC20 转账', language: 'zh-CN' }),
    question(4, { title: '到账没有充值', language: 'zh-CN' }),
    question(5, { title: 'Lost login', acceptedAnswer: 'Use two factor codes.' }),
  ]

  test.for<[string, Partial<SearchQuery>, string[]]>([
    ['a phrase alone', { phrases: ['two factor'] }, ['question-1', 'question-5']],
    ['a phrase beside words', { text: 'phone fees', phrases: ['two factor'] }, ['question-1', 'question-5']],
    ['two phrases', { phrases: ['two factor', 'lost login'] }, ['question-5']],
    ['a phrase of one word', { text: 'lost', phrases: ['phone'] }, ['question-1']],
    ['words in another order are no phrase', { phrases: ['factor two'] }, []],
    ['a phrase is stemmed as words are', { phrases: ['“Logins, fee”'] }, ['question-2']],
    ['a phrase of characters', { phrases: ['没有到账'] }, ['question-3']],
    ['a phrase that begins in the middle of a word', { phrases: ['值没'] }, ['question-3']],
    ['a phrase of both scripts', { phrases: ['用TRC20转账'] }, ['question-3']],
    ['a phrase that no document has', { text: 'login', phrases: ['no such thing'] }, []],
    ['an excluded word', { text: 'login', excluded: ['fees'] }, ['question-1', 'question-5']],
    ['an excluded phrase', { text: 'login', excluded: ['two factor'] }, ['question-2']],
    ['an excluded word that all have', { text: 'login', excluded: ['lost'] }, []],
    ['an excluded character', { text: '充值', excluded: ['账没'] }, ['question-3']],
    ['both', { text: 'login', phrases: ['two factor'], excluded: ['phone'] }, ['question-5']],
    ['an exclusion alone', { text: '', excluded: ['login'] }, ['question-3', 'question-4']],
    ['a word that is asked for and excluded', { text: 'phone', excluded: ['phone'] }, []],
    ['phrases and exclusions without words', { text: 'login', phrases: ['—'], excluded: ['"'] }, ALL_LOGINS],
  ])('%s', async ([, query, expected], { engine }) => {
    await engine.index(documents)
    expect((await find(engine, '', query)).toSorted()).toEqual(expected)
  })
}
