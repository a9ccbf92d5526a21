import { expect, test } from 'vitest'
import { mayHoldLikely } from '~/guard/suspicion.ts'

test.each([
  ['A123456(3)', 'an identity number'],
  ['S1234567D', 'another one'],
  ['a@b.co', 'a mail address'],
  ['138 0013 8000', 'a grouped telephone'],
  ['my pw is hunter2', 'a password'],
  ['密码：ａｂｃ１２３', 'a password in Chinese'],
  ['卡号４１１１１１１１１１１１１１１１', 'full-width digits'],
])('%s is looked at closely: %s', (text) => {
  expect(mayHoldLikely(text)).toBe(true)
})

test.each(['My deposit of 12.5 USDT', 'I forgot my password', '充值 3 天了还没到账', 'v6.12.0 on iOS 19'])(
  '%s is not',
  (text) => {
    expect(mayHoldLikely(text)).toBe(false)
  },
)
