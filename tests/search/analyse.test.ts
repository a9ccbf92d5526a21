import { describe, expect, test } from 'vitest'
import { neighboursOf } from '#search/analyse/neighbours.ts'
import { queryTerms, tellingTokens } from '#search/analyse/query-terms.ts'
import { analyse, tokensIn } from '#search/analyse.ts'
import { randomStrings } from './random-strings.ts'

describe('tokens', () => {
  test.for<[string, string]>([
    ['Deposits were confirmed', 'deposit were confirm'],
    ['ale male', 'ale male'],
    ['Ｃａｆé ÇA ΣΊΣΥΦΟΣ Straße ﬁne', 'cafe ca σισυφοσ strass fine'],
    ['e\u0301te\u0301 İstanbul', 'ete istanbul'],
    ['don’t user’s the users', 'dont user the user'],
    ['推荐啤酒USDT充值', '推 荐 啤 酒 usdt 充 值'],
    ['ビール ﾋﾞｰﾙ 안녕', 'ビ ー ル ビ ー ル 안 녕'],
    ['e-mail TRC-20 wi-fi', 'email mail trc20 trc wifi wi fi'],
    ['ERR_NAME_NOT_RESOLVED', 'errnamenotresolv err name not resolv'],
    ['v1.2.3 10.2.1 3.5% 10,000 a.b', 'v1.2.3 v1 10.2.1 3.5 10000 ab'],
    ['C C++ C# F# a+b', 'c c++ c# f# a b'],
    ['https://example.com/a_b?q=1', 'https examplecom exampl com ab q 1'],
    ['0xDEADbeef01 №1 ①', '0xdeadbeef01 1 1'],
    ['\ud800x\0y\u200bz 🙂', 'x y z'],
    ['constructor __proto__ toString', 'constructor proto tostr'],
  ])('%s', ([text, expected]) => {
    expect(tokensIn(text).join(' ')).toBe(expected)
  })

  test('of any string hold letters, digits, marks and .+# only, and say where they stand', () => {
    for (const text of randomStrings()) {
      for (const token of analyse(text)) {
        expect(token.text).toMatch(/^[\p{L}\p{N}\p{M}.+#]+$/u)
        expect(token.text.length).toBeLessThanOrEqual(256)
        expect(token.start).toBeLessThan(token.end)
        expect(token.end).toBeLessThanOrEqual(text.length)
      }
    }
  })

  test('of a text in ASCII are the same when something else stands beside it', () => {
    for (const text of randomStrings()) {
      const ascii = text.replaceAll(/[^\0-\x7f]/g, '#')
      expect([...tokensIn(ascii), '币']).toEqual(tokensIn(`${ascii} 币`))
    }
  })

  test('are found in a megabyte of one letter in well under a second', () => {
    for (const text of ['a'.repeat(1e6), 'a-'.repeat(5e5), '币'.repeat(1e6), `a${'\u0301'.repeat(1e6)}`]) {
      const started = performance.now()
      const longest = Math.max(0, ...[...analyse(text)].slice(0, 100).map((token) => token.text.length))
      expect(longest).toBeLessThanOrEqual(128)
      expect(performance.now() - started).toBeLessThan(5_000)
    }
  })
})

describe('neighbours in a query', () => {
  test.for<[string, string[]]>([
    ['wrong network', ['wrong | network']],
    ['proof of my address', ['proof | address']],
    ['2FA code is wrong', ['2fa | code', 'code | wrong']],
    ['TRC-20 e-mail', ['trc20 | email']],
    ['提币 不到账', ['提 币 | 不 到 账']],
    ['usdt充值 到账', ['usdt | 充 值', '充 值 | 到 账']],
    ['network', []],
    ['提币一直不到账', ['提 币 | 不 到 账']],
    ['提币失败不到账', []],
    ['fee fee fee', ['fee | fee']],
  ])('%s', ([text, expected]) => {
    const neighbours = neighboursOf(tellingTokens(text))
    expect(neighbours.map((pair) => pair.map((run) => run.join(' ')).join(' | '))).toEqual(expected)
  })

  test('are eight at most', () => {
    const text = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet'
    expect(neighboursOf(tellingTokens(text))).toHaveLength(8)
  })
})

describe('query terms', () => {
  test('stop words go when others remain', () => {
    expect(queryTerms('How do I change my password?').terms).toEqual(['chang', 'password'])
    expect(queryTerms('how do I').terms).toEqual(['how', 'do', 'i'])
    expect(queryTerms('我的币呢').terms).toEqual(['币'])
  })

  test('neighbouring characters are pairs, each once', () => {
    expect(queryTerms('推荐啤酒 推荐').pairs.map((pair) => pair.join(''))).toEqual(['推荐', '荐啤', '啤酒'])
    expect(queryTerms('提、币 usdt币').pairs).toEqual([])
  })

  test('half of an identifier is not looked for', () => {
    expect(queryTerms('550e8400-e29b-41d4-a716-446655440000').terms).toEqual([
      '550e8400e29b41d4a716446655440000',
    ])
    expect(queryTerms('TRC-20').terms).toEqual(['trc20', 'trc'])
  })

  test('are bounded', () => {
    const text = Array.from({ length: 5_000 }, (_, n) => `word${n}`).join(' ')
    expect(queryTerms(text).terms).toHaveLength(64)
  })
})
