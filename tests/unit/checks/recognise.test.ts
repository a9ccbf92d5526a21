import { describe, expect, test } from 'vitest'
import { explorers, explorersForm, placesOf } from '~/features/checks/explorers.ts'
import { recognise } from '~/features/checks/recognise.ts'

/** `family what checksum`, one for each that it may be. */
const verdict = (text: string) => {
  const found = recognise(text)
  if (found.kind !== 'known') return [found.kind]
  return found.candidates.map(({ family, what, checksum }) => `${family} ${what} ${checksum}`)
}

const ADDRESSES: [from: string, text: string, family: string][] = [
  ['Bitcoin’s first block', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'bitcoin'],
  ['BIP 13', '3P14159f73E4gFr7JterCCQh9QjiTjiZrG', 'bitcoin'],
  ['BIP 173', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bitcoin'],
  ['BIP 350', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bitcoin'],
  ['BIP 350', 'BC1SW50QGDZ25J', 'bitcoin'],
  ['EIP-55', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'evm'],
  ['EIP-55', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', 'evm'],
  ['EIP-55', '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB', 'evm'],
  ['EIP-55', '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb', 'evm'],
  ['developers.tron.network/docs/account', 'TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC', 'tron'],
  ['USDT’s contract on Tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'tron'],
  ['xrpl.org, special addresses', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'xrp'],
  ['xrpl.org, special addresses', 'rrrrrrrrrrrrrrrrrrrrrhoLvTp', 'xrp'],
  ['xrpl.org, special addresses', 'rrrrrrrrrrrrrrrrrrrrBZbvji', 'xrp'],
  ['multicoin-address-validator', 'LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9', 'litecoin'],
  ['multicoin-address-validator', 'ltc1qg42tkwuuxefutzxezdkdel39gfstuap288mfea', 'litecoin'],
  ['multicoin-address-validator', 'DBXu2kgc3xtvCUWFcxFE3r9hEYgmuaaCyD', 'dogecoin'],
]

describe('an address', () => {
  test.for(ADDRESSES)('of %s is right: %s', ([, text, family]) => {
    expect(verdict(` ${text}\n`)).toEqual([`${family} address holds`])
  })

  test.for(ADDRESSES)('of %s is wrong with its last two letters changed about: %s', ([, text, family]) => {
    const [last = '', beforeLast = ''] = [text.at(-1), text.at(-2)]
    const changed = text.slice(0, -2) + (last === beforeLast ? 'qp' : last + beforeLast)
    if (family === 'evm') return
    expect(verdict(changed)).toEqual([`${family} address broken`])
  })

  test('in one case has no checksum on EVM networks, and one wrong capital breaks it', () => {
    expect(verdict('0xde709f2102306220921060314715629080e2fb77')).toEqual(['evm address none'])
    expect(verdict('0x52908400098527886E0F7030069857D2E4169EE7')).toEqual(['evm address none'])
    expect(verdict('0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toEqual(['evm address broken'])
  })

  test('of Solana has none either', () => {
    for (const text of ['11111111111111111111111111111111', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'])
      expect(verdict(text)).toEqual(['solana address none'])
  })

  test('with a letter that base58 has not, or of the wrong checksum for its version, is wrong', () => {
    expect(verdict('1A1zP1eP5QGefi2DMPTfTL5SLmv7Div0Na')).toEqual(['bitcoin address broken'])
    // BIP 350: version 1 with the checksum of version 0.
    expect(verdict('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd')).toEqual([
      'bitcoin address broken',
    ])
  })
})

describe('a transaction id', () => {
  const GENESIS = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b'

  test('of 64 digits may be of several networks, and a private key', () => {
    expect(verdict(GENESIS)).toHaveLength(5)
    expect(verdict(GENESIS)).toContain('tron transaction none')
    expect(recognise(GENESIS)).toMatchObject({ isKeyAlike: true })
  })

  test('with 0x is of an EVM network', () => {
    expect(verdict(`0x${GENESIS}`)).toEqual(['evm transaction none'])
  })

  test('of Solana is a signature of 64 bytes', () => {
    const signature =
      '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQkjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW'
    expect(verdict(signature)).toEqual(['solana transaction none'])
  })
})

describe('a secret', () => {
  test.for([
    ['phrase', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['phrase', '的 一 是 在 不 了 有 和 人 这 中 大'],
    ['key', '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'],
    [
      'key',
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
    ],
  ])('is known as a %s', ([what, text = '']) => {
    expect(recognise(text)).toEqual({ kind: 'secret', what })
  })
})

test('anything else is unknown', () => {
  for (const text of ['hello', '0x123', 'bc1', 'https://example.com', '1'.repeat(200), '🙂'.repeat(40)])
    expect(verdict(text)).toEqual(['unknown'])
})

describe('the explorers', () => {
  test('that are known from the start keep the rules of those that admins add', () => {
    expect(explorers.schema.parse(explorers.fallback)).toEqual(explorers.fallback)
  })

  test('are given what was pasted, percent-encoded', () => {
    const [candidate] = [{ family: 'tron', what: 'transaction', checksum: 'none' } as const]
    const places = placesOf(explorers.fallback, candidate, ' ab/c ')
    expect(places).toEqual([{ network: 'Tron (TRC20)', href: 'https://tronscan.org/#/transaction/ab%2Fc' }])
  })

  test.for([
    'http://explorer.example/{value}',
    'https://explorer.example/',
    'https://{value}.example/',
    'https://explorer.example/{value}/{other}',
    'https://anna:secret@explorer.example/{value}',
    'javascript:alert({value})',
  ])('take no link like %s', (address) => {
    const row = { family: { 0: 'tron' }, network: { 0: 'Tron' }, transaction: { 0: address } }
    const form = explorersForm.safeParse({ ...row, address: { 0: 'https://explorer.example/{value}' } })
    expect(form.error?.issues).toMatchObject([{ path: ['transaction', '0'] }])
  })
})
