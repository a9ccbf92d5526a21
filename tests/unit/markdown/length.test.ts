import { expect, test } from 'vitest'
import { weightedLength } from '~/markdown/length'

test.each([
  ['', 0, 0],
  ['hello', 5, 5],
  ['  hello world \n', 11, 11],
  ['提币', 4, 2],
  ['ひらカタ', 8, 4],
  ['한국', 4, 2],
  ['USDT 提币', 9, 7],
  ['提币，慢', 7, 4],
  ['😀', 1, 1],
  ['𠮷', 2, 1],
  ['a\r\nb\tc', 5, 5],
])('%j counts %i towards a minimum and %i towards a maximum', (text, min, max) => {
  expect(weightedLength(text)).toEqual({ min, max })
})

test.each([
  ['zero-width spaces', '\u200b'.repeat(20)],
  ['zero-width spaces between spaces', ' \u200b \u200b \u200b '],
  ['joiners and byte order marks', '\u200c\u200d\u2060\ufeff'],
  ['direction marks', '\u202e\u2066\u2069\u200f'],
  ['soft hyphens', '\u00ad'.repeat(20)],
  ['variation selectors and tags', '\ufe0f\u{e0100}\u{e0041}'],
  ['hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['empty braille patterns', '\u2800'.repeat(20)],
  ['control characters', '\u0000\u0007\u001b\u0085'],
  ['wide and unbreakable spaces', '\u3000\u00a0\u2003'],
  ['lone surrogates', '\ud800\udc00'.repeat(1).slice(0, 1)],
])('%s count nothing', (_, text) => {
  expect(weightedLength(text)).toEqual({ min: 0, max: 0 })
})
