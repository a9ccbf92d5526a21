import { expect, test } from 'vitest'
import { findLikely } from '~/guard/find.ts'
import { mayHoldLikely } from '~/guard/suspicion.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'
import { seeded } from '../../support/sampling.ts'

/** The longest answer that the rules allow. */
const LONGEST = 30_000
const fill = (pattern: string) => pattern.repeat(Math.ceil(LONGEST / pattern.length)).slice(0, LONGEST)

const HOSTILE = {
  'words of the list without a checksum': fill('zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrap '),
  'the shortest words': fill('act add age aim air '),
  'words of several lists': fill('abandon '),
  'one long word': fill('a'),
  'a long word of Han letters': fill('的一是在不了有和人这'),
  'single Han letters': fill('的 一 是 在 不 '),
  'kana with marks': fill('がぎ\u3099'),
  joiners: fill('\u200b'),
  'accents on nothing': fill('\u0301'),
  digits: fill('4'),
  'cards by fours': fill('4111 1111 1111 1112 '),
  'groups of four': fill('4111 '),
  hex: fill('a1'),
  'hex of 64': fill(`${'a1'.repeat(32)} `),
  'base58 of 51': fill(`5${'K'.repeat(50)} `),
  'base58 of 111': fill(`xprv${'9'.repeat(107)} `),
  'base32 of 56': fill(`S${'A'.repeat(55)} `),
  'addresses without an end': fill('a@'),
  'addresses of many labels': `a@${fill('a.')}`,
  'a local part without an end': fill('a.'),
  plusses: fill('+1 '),
  'a number in brackets': `+1${fill('(')}`,
  'dots and digits': fill('1.2'),
  'headers of keys': fill(`-----BEGIN ${'PRIVATE'} KEY-----`),
  'unfinished headers': fill('-----BEGIN AAAA '),
  'tokens without an end': fill('xoxb-'),
  'a token of letters': `sk-${fill('T3BlbkFJ')}`,
  underscores: fill('github_pat_'),
  'telling words': fill('private key '),
  'words for a password': fill('password is '),
  'a password without an end': `密码${fill('a1')}`,
  'words for it without a space': fill('密码'),
  'telling words in Chinese': fill('助记词是'),
  'lone surrogates': fill('\ud800'),
}

/** Milliseconds that a text may take. A quiet machine takes less than a tenth. */
const ENOUGH = 1_500

test.each(Object.entries(HOSTILE))('%s take no longer than a page', (_, text) => {
  const began = performance.now()
  findLikely(text, WORD_LISTS)
  mayHoldLikely(text)
  expect(performance.now() - began).toBeLessThan(ENOUGH)
})

test('a text twice as long takes no more than a few times as long', () => {
  const random = seeded(5)
  const pieces = Object.values(HOSTILE).map((text) => text.slice(0, 40))
  const mixed = (length: number) => {
    let text = ''
    while (text.length < length) text += pieces[Math.floor(random() * pieces.length)] ?? ''
    return text.slice(0, length)
  }
  const time = (text: string) => {
    const began = performance.now()
    for (let round = 0; round < 3; round++) findLikely(text, WORD_LISTS)
    return performance.now() - began
  }
  time(mixed(5_000))
  const [short, long] = [time(mixed(15_000)), time(mixed(60_000))]
  expect(long).toBeLessThan(Math.max(short, 30) * 12)
})
