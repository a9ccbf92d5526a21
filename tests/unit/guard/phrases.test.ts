import { entropyToMnemonic } from '@scure/bip39'
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js'
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js'
import { describe, expect, test } from 'vitest'
import { findCertain, findLikely } from '~/guard/find.ts'
import { mayHoldSecret } from '~/guard/suspicion.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'
import { seeded } from '../../support/sampling.ts'
import { ENGLISH_VECTORS, JAPANESE_VECTORS } from './vectors.ts'

const certain = (text: string) => findCertain(text, WORD_LISTS)
const likely = (text: string) => findLikely(text, WORD_LISTS)
const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const words = PHRASE.split(' ')

describe("every phrase of BIP-39's official vectors is found", () => {
  test.each(ENGLISH_VECTORS)('%s', (phrase) => {
    expect(certain(`My wallet: ${phrase}.`)).toEqual([{ kind: 'phrase', start: 11, end: 11 + phrase.length }])
  })

  test.each(JAPANESE_VECTORS)('%s', (phrase) => {
    expect(certain(phrase)).toEqual([{ kind: 'phrase', start: 0, end: phrase.length }])
  })
})

const LISTS = {
  czech,
  english,
  french,
  italian,
  japanese,
  korean,
  portuguese,
  simplified,
  spanish,
  traditional,
}
const LENGTHS = [16, 20, 24, 28, 32]

describe('a phrase of twelve to twenty-four words is found', () => {
  test.each(Object.entries(LISTS))('in %s', (_, list) => {
    const random = seeded(11)
    for (const bytes of LENGTHS) {
      const entropy = Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256))
      const phrase = entropyToMnemonic(entropy, [...list])
      for (const form of ['NFC', 'NFKD'] as const) {
        const text = phrase.normalize(form)
        expect(certain(text), text).toEqual([{ kind: 'phrase', start: 0, end: text.length }])
      }
    }
  })

  const WRITTEN = {
    'each word on a line, numbered': words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
    'numbers without a gap': words.map((word, at) => `${at + 1}${word}`).join(' '),
    'with commas': words.join(', '),
    'with Chinese commas': words.join('、'),
    'in mixed case': words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' '),
    'in full-width letters': PHRASE.replace(/[a-z]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    ),
    'with wide spaces': words.join('\u3000'),
    'with no-break spaces': words.join('\u00a0'),
    'with joiners inside the words': words.map((word) => `${word[0]}\u200b${word.slice(1)}`).join(' '),
    'as a list in Markdown': words.map((word) => `- **${word}**`).join('\n'),
    'in a table': `|${words.join('|')}|`,
    'behind Chinese, without a gap': `我的助记词是${PHRASE}`,
    'among words that are in the list as well': `abandon ${PHRASE} zoo`,
  }
  test.each(Object.entries(WRITTEN))('written %s', (_, text) => {
    expect(certain(text)).toMatchObject([{ kind: 'phrase' }])
    expect(mayHoldSecret(text)).toBe(true)
  })

  test('in Spanish without its accents', () => {
    const phrase = entropyToMnemonic(new Uint8Array(16), [...spanish])
    expect(certain(phrase.normalize('NFD').replace(/\p{M}/gu, ''))).toMatchObject([{ kind: 'phrase' }])
  })
})

describe('a Chinese phrase without spaces', () => {
  const unspaced = (seed: number) => {
    const random = seeded(seed)
    const entropy = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
    return entropyToMnemonic(entropy, [...simplified]).replaceAll(' ', '')
  }

  test('is found with its checksum, in ninety-eight of a hundred', () => {
    const found = Array.from({ length: 200 }, (_, seed) => certain(`助记词：${unspaced(seed)}。`))
    expect(found.filter(([one]) => one?.kind === 'phrase').length).toBeGreaterThanOrEqual(196)
  })

  test('is found behind the word that tells what it is', () => {
    expect(certain(`我的助记词是${unspaced(3)}`)).toMatchObject([{ kind: 'phrase', start: 6 }])
  })

  test('is nothing without its checksum', () => {
    const letters = [...unspaced(3)]
    const others = simplified.slice(1_000, 1_040).map((last) => [...letters.slice(0, -1), last].join(''))
    const valid = others.filter((text) => certain(text).length > 0)
    expect(valid.length).toBeLessThan(others.length / 4)
    expect(others.flatMap(likely)).toEqual([])
  })
})

test('every page holds back a phrase of any list, and no short question', () => {
  for (const phrase of [...ENGLISH_VECTORS, ...JAPANESE_VECTORS]) expect(mayHoldSecret(phrase)).toBe(true)
  for (const text of ['usdt deposit not arrived', '充值还没有到账怎么办', 'error -1021']) {
    expect(mayHoldSecret(text)).toBe(false)
  }
})

describe('what is no phrase', () => {
  test('twelve words of the list without a checksum are likely one', () => {
    const text = `${words.slice(0, 11).join(' ')} zoo`
    expect(certain(text)).toEqual([])
    expect(likely(text)).toEqual([{ kind: 'words', start: 0, end: text.length }])
  })

  test('eleven of them are none', () => {
    const text = words.slice(0, 11).join(' ')
    expect([...certain(text), ...likely(text)]).toEqual([])
  })

  test('sentences in either language are none', () => {
    const text =
      'I wrote my recovery phrase on paper and now the wallet says it is wrong. Which words can it be, and who can help me? ' +
      '我把助记词抄在纸上了，现在钱包提示不对，请问有没有办法知道是哪个词抄错了？充值一直没有到账，已经等了两个小时。'
    expect([...certain(text), ...likely(text)]).toEqual([])
  })
})
