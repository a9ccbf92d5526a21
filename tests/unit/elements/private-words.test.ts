import { describe, expect, test } from 'vitest'
import { isPrivate } from '../../../app/elements/private-words.ts'

const SECRETS = {
  'a mail address': 'login anna.k+shop@example.org refused',
  'a transaction id': 'where is 4e3a1f0d9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e2d1c0b9a8f7e6d5c4b3a2f',
  'a Tron address': 'TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC not credited',
  'an Ethereum address': '0x52908400098527886E0F7030069857D2E4169EE7',
  'a bech32 address': 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  'an order id': 'order 550e8400-e29b-41d4-a716-446655440000 is lost',
  'a telephone number': '138 0013 8000 收不到验证码',
  'a card': '4111-1111-1111-1111',
  'a recovery phrase': 'legal winner thank year wave sausage worth useful legal winner thank yellow',
  'a Chinese recovery phrase': '的 一 是 在 不 了 有 和 人 这 中 大',
}

const QUESTIONS = [
  'usdt deposit not arrived',
  '充值两个小时还没有到账怎么办',
  'tag:withdrawal score:>3 created:2026-01-01..2026-03-31 "not credited"',
  'ERR_WITHDRAWAL_ADDRESS_NOT_WHITELISTED -1021',
  'error 80070005 after update 12.4.1',
  'internationalization of the mobile app',
  '',
]

describe('what may be a secret', () => {
  test.for(Object.entries(SECRETS))('is not kept: %s', ([, text]) => {
    expect(isPrivate(text)).toBe(true)
  })

  test.for(QUESTIONS)('is not seen in a question: %s', (text) => {
    expect(isPrivate(text)).toBe(false)
  })
})
