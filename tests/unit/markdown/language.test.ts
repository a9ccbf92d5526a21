import { expect, test } from 'vitest'
import { languageOf } from '~/markdown/language'

test.each([
  '提币一直没有到账',
  '我用 TRC20 提 USDT，txid 查不到怎么办？',
  '币安提现 Binance',
  '〇三',
  `${'中'.repeat(3)}${'a'.repeat(7)}`,
])('%s is Chinese', (text) => {
  expect(languageOf(text, 0.3)).toBe('zh-CN')
})

test.each([
  'My withdrawal is late',
  '',
  '12345 !?',
  'What does 提币 mean in English?',
  'Где мой вывод?',
  `${'中'.repeat(29)}${'a'.repeat(71)}`,
])('the script of %j tells no language', (text) => {
  expect(languageOf(text, 0.3)).toBeNull()
})
