import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { bech32, createBase58check } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { findCertain, findLikely } from '~/guard/find.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'
import { htmlToMarkdown } from '~/markdown/from-html.ts'
import { seeded } from '../../support/sampling.ts'
import { sharedFileOrSkip } from '../../support/shared-file.ts'
import { elementsIn } from '../../support/xml.ts'

const refused = (texts: string[]) => texts.filter((text) => findCertain(text, WORD_LISTS).length > 0)
const warned = (texts: string[]) =>
  texts.filter((text) =>
    findLikely(text, WORD_LISTS).some(({ kind }) => kind === 'card' || kind === 'password'),
  )

const random = seeded(7)
const digit = () => Math.floor(random() * 10)
const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
const hex = (count: number) => Buffer.from(bytes(count)).toString('hex')
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at))

const base58check = createBase58check(sha256)
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const base58 = (count: number) => times(count, () => ALPHABET[Math.floor(random() * 58)] ?? '').join('')

const TRANSACTIONS = times(
  5_000,
  (at) => [`0x${hex(32)}`, hex(32), hex(32).toUpperCase(), base58(88)][at % 4] ?? '',
)
const ORDERS = times(
  5_000,
  (at) => `${1 + Math.floor(random() * 9)}${times(17 + (at % 2), () => `${digit()}`).join('')}`,
)
/** Bitcoin (three kinds), TRON, Litecoin, Dogecoin, EVM, Solana, Cosmos. */
const ADDRESSES = times(1_000, (at) => {
  const versioned = [0x00, 0x05, 0x41, 0x30, 0x1e]
  if (at % 9 < 5) return base58check.encode(Uint8Array.from([versioned[at % 9] ?? 0, ...bytes(20)]))
  const words = (prefix: string, lead: number[]) =>
    bech32.encode(prefix, [...lead, ...bech32.toWords(bytes(20))])
  return (
    [() => words('bc', [0]), () => words('cosmos', []), () => `0x${hex(20)}`, () => base58(44)][
      (at % 9) - 5
    ]?.() ?? ''
  )
})

describe('neither refused nor taken for a card or a password', () => {
  test.each([
    ['5,000 transaction ids', TRANSACTIONS, 5_000],
    ['5,000 order numbers of 18 and 19 digits', ORDERS, 5_000],
    ['1,000 addresses of common networks', ADDRESSES, 1_000],
  ])('any of %s', (_, texts, count) => {
    expect(new Set(texts).size).toBe(count)
    const inSentences = texts.map((text) => `My order ${text} of yesterday is missing, 订单${text}没有到账。`)
    expect(refused([...texts, ...inSentences])).toEqual([])
    expect(warned([...texts, ...inSentences])).toEqual([])
  })

  test.for(['09', '12'])(
    'any post of the dump of Beer of 2016-%s',
    { timeout: 120_000 },
    (month, { skip }) => {
      const posts = postsOf(sharedFileOrSkip(`data/stackexchange-beer-2016-${month}.tar.xz`, skip))
      expect(posts.length).toBeGreaterThan(2_000)
      expect(refused(posts).map(shortened)).toEqual([])
      expect(warned(posts).map(shortened)).toEqual([])
    },
  )
})

const shortened = (text: string) => `${text.slice(0, 200)} ${createHash('sha256').update(text).digest('hex')}`

/** Every text of the archive: titles and bodies of posts, comments. */
function postsOf(archive: string): string[] {
  const read = (name: string) =>
    elementsIn(
      execFileSync('tar', ['-xJOf', archive, '--wildcards', `*${name}`], { maxBuffer: 2 ** 28 })
        .toString()
        .replace(/^\uFEFF/, ''),
    )
  return ['Posts.xml', 'Comments.xml'].flatMap((name) =>
    read(name).flatMap(({ attributes }) =>
      [
        attributes.Title,
        name === 'Posts.xml' ? htmlToMarkdown(attributes.Body ?? '') : attributes.Text,
      ].filter((text): text is string => text !== undefined && text !== ''),
    ),
  )
}
