import { sha256 } from '@noble/hashes/sha2.js'
import { createBase58check } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { findCertain } from '~/guard/find.ts'
import { mayHoldSecret } from '~/guard/suspicion.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'

const kinds = (text: string) => findCertain(text, WORD_LISTS).map(({ kind }) => kind)
const check = createBase58check(sha256)
const KEY = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1)
const extended = (version: number) => {
  const bytes = new Uint8Array(78)
  new DataView(bytes.buffer).setUint32(0, version)
  bytes.set(KEY, 46)
  return check.encode(bytes)
}
const imported = (version: number, end: number[] = []) =>
  check.encode(Uint8Array.from([version, ...KEY, ...end]))

/** Published in BIP-32, on the Bitcoin wiki, in the XRP Ledger's and Stellar's documentation. */
const PUBLISHED = {
  'an extended key':
    'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
  'an imported key': '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ',
  "XRP's family seed": 'snoPBrXtMeMyMHUVTgbuqAfg1SUTb',
  "Stellar's seed": 'SAV76USXIJOBMEQXPANUOQM6F5LIOTLPDIDVRJBFFE2MDJXG24TAPUU7',
}

describe('a private key is found', () => {
  test.each(Object.entries(PUBLISHED))('%s', (_, key) => {
    expect(kinds(`I sent ${key}, what now?`)).toEqual(['key'])
    expect(kinds(`私钥${key}。`)).toEqual(['key'])
  })

  const VERSIONS = [
    0x0488ade4, 0x04358394, 0x049d7878, 0x04b2430c, 0x0295b005, 0x02aa7a99, 0x044a4e28, 0x045f18bc,
  ]
  test.each(VERSIONS)('with the version %i', (version) => {
    expect(kinds(extended(version))).toEqual(['key'])
  })

  test.each([0x80, 0xef, 0xb0, 0x9e, 0xcc])('to be imported, version %i', (version) => {
    expect(kinds(imported(version))).toEqual(['key'])
    expect(kinds(imported(version, [1]))).toEqual(['key'])
  })
})

describe('what is no private key', () => {
  test.each([
    ['a public one', extended(0x0488b21e)],
    ['one with a wrong letter', PUBLISHED['an imported key'].replace('HueC', 'HueD')],
    ['an extended one with a wrong letter', PUBLISHED['an extended key'].replace('s21Z', 's22Z')],
    ['an address', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ["XRP's address", 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    ["Stellar's address", 'GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([])
  })
})

/** Put together here, as scanners of repositories would take them for real ones. */
const a = (count: number) => 'a1B2'.repeat(Math.ceil(count / 4)).slice(0, count)
const PEM = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')
const TOKENS = {
  GitHub: `ghp_${a(36)}`,
  'GitHub, fine-grained': `github_pat_${a(22)}_${a(59)}`,
  Slack: `xoxb-123456789012-${a(24)}`,
  "Slack's hook": `https://hooks.slack.com/services/T${'A1'.repeat(4)}/B${'A1'.repeat(4)}/${a(24)}`,
  AWS: `AKIA${'A2'.repeat(8)}`,
  Stripe: `sk_live_${a(24)}`,
  Google: `AIza${a(35)}`,
  npm: `npm_${a(36)}`,
  GitLab: `glpat-${a(20)}`,
  Telegram: `123456789:AA${a(33)}`,
  SendGrid: `SG.${a(22)}.${a(43)}`,
  OpenAI: `sk-proj-${a(30)}T3BlbkFJ${a(30)}`,
  Askwell: `askwell_${a(32)}`,
}

describe('a token is found', () => {
  test.each(Object.entries(TOKENS))('of %s', (_, token) => {
    expect(kinds(`Use ${token} here`)).toEqual(['token'])
    expect(kinds(`令牌${token}，谢谢`)).toEqual(['token'])
  })

  test('and a private key in PEM, up to its end', () => {
    const text = `${PEM}\n${a(64)}\n${a(40)}\n-----END PRIVATE KEY-----`
    expect(findCertain(`a ${text}。`, WORD_LISTS)).toEqual([{ kind: 'key', start: 2, end: 2 + text.length }])
  })

  test.each([
    ['the header of a key alone', `"${PEM}" is missing`],
    ['a shorter one', `ghp_${a(20)}`],
    ['one inside a longer word', `x${TOKENS.AWS}`],
    ['a public key of Stripe', `pk_live_${a(24)}`],
  ])('but not %s', (_, text) => {
    expect(kinds(text)).toEqual([])
  })
})

test.each([...Object.values(PUBLISHED), ...Object.values(TOKENS)])('every page holds back %s', (secret) => {
  expect(mayHoldSecret(secret)).toBe(true)
})
