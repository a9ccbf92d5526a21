import { expect, test } from 'vitest'
import { compileSynonyms, synonymsOf } from '#search/query/synonyms.ts'

const conceptsIn = compileSynonyms([
  ['withdraw', 'withdrawal', '提现', '提币'],
  ['limit', '限额'],
  ['limit order', '限价单'],
  ['cash out', 'withdraw'],
])
const synonyms = (text: string) => synonymsOf(conceptsIn(text), text)

test.for([
  ['withdrawing USDT', ['提现', '提币', 'cash out']],
  ['提币失败', ['withdraw', '提现']],
  ['how do I cash out', ['withdraw']],
  ['a limit order', ['限价单']],
  ['the limit of orders', ['限额']],
  ['nothing of this', []],
  ['', []],
] as const)('%s may also be called %j', ([text, expected]) => {
  expect(synonyms(text)).toEqual(expected)
})

test('a word that was typed in one language is not looked for again in it', () => {
  expect(synonyms('withdraw 提现')).toEqual(['提币', 'cash out'])
})
