import { describe, expect, test } from 'vitest'
import { type ParsedQuery, parseQuery, withoutPart } from '#search/parse-query.ts'
import { randomStrings } from './random-strings.ts'

const NOTHING = { phrases: [], excluded: [], filters: { tags: [] } }
/** The grammar's own limit. */
const MAX_PARTS = 20
const DAY = 24 * 3_600_000

describe('what is typed into the search box', () => {
  test.for<[string, Partial<ParsedQuery>]>([
    ['', { text: '' }],
    ['why is  my deposit late', { text: 'why is my deposit late' }],
    ['late tag:usdt deposit', { text: 'late deposit', filters: { tags: ['usdt'] } }],
    ['tag:"two factor" TAG:usdt', { text: '', filters: { tags: ['two factor', 'usdt'] } }],
    ['ｔａｇ:usdt', { text: 'ｔａｇ:usdt' }],
    ['tag：充值 未到账', { text: '未到账', filters: { tags: ['充值'] } }],
    ['user:@ada user:eve', { text: '', filters: { tags: [], user: 'eve' } }],
    ['is:solved', { text: '', filters: { tags: [], status: 'solved' } }],
    ['is:unsolved', { text: '', filters: { tags: [], status: 'unsolved' } }],
    ['is:UNANSWERED', { text: '', filters: { tags: [], status: 'unanswered' } }],
    ['is:faq', { text: '', filters: { tags: [], kind: 'entry' } }],
    ['is:mine', { text: '', filters: { tags: [], isMine: true } }],
    ['is:purple', { text: 'is:purple' }],
    ['lang:zh', { text: '', filters: { tags: [], language: 'zh-CN' } }],
    ['lang:中文', { text: '', filters: { tags: [], language: 'zh-CN' } }],
    ['lang:en', { text: '', filters: { tags: [], language: 'en' } }],
    ['lang:fr', { text: 'lang:fr' }],
    ['score:3', { text: '', filters: { tags: [], score: { min: 3, max: 3 } } }],
    ['score:>3', { text: '', filters: { tags: [], score: { min: 4 } } }],
    ['score:>=-3', { text: '', filters: { tags: [], score: { min: -3 } } }],
    ['answers:<3', { text: '', filters: { tags: [], answers: { max: 2 } } }],
    ['answers:<=3', { text: '', filters: { tags: [], answers: { max: 3 } } }],
    ['answers:3..10', { text: '', filters: { tags: [], answers: { min: 3, max: 10 } } }],
    ['answers:3..', { text: '', filters: { tags: [], answers: { min: 3 } } }],
    ['answers:..10', { text: '', filters: { tags: [], answers: { max: 10 } } }],
    ['answers:..', { text: 'answers:..' }],
    ['score:many', { text: 'score:many' }],
    ['created:2026', between('2026-01-01', '2026-12-31')],
    ['created:2026-02', between('2026-02-01', '2026-02-28')],
    ['created:2026-01..2026-02', between('2026-01-01', '2026-02-28')],
    ['created:>2026-01', { text: '', filters: { tags: [], created: { min: Date.UTC(2026, 1, 1) } } }],
    ['created:2026-02-30', { text: 'created:2026-02-30' }],
    ['"two factor" login', { text: 'login', phrases: ['two factor'] }],
    ['“两步验证”', { text: '', phrases: ['两步验证'] }],
    ['＂two factor＂', { text: '', phrases: ['two factor'] }],
    ['login -phone', { text: 'login', excluded: ['phone'] }],
    ['login -"lost phone"', { text: 'login', excluded: ['lost phone'] }],
    ['登录 －手机', { text: '登录', excluded: ['手机'] }],
    ['error -1021', { text: 'error -1021' }],
    ['e-mail wi-fi a - b --c', { text: 'e-mail wi-fi a - b --c' }],
    ['"unbalanced', { text: '"unbalanced' }],
    ['say "" or "—" or -"?"', { text: 'say "" or "—" or -"?"' }],
    ['https://example.com/a?tag:b', { text: 'https://example.com/a?tag:b' }],
    ['note:this tag: usdt', { text: 'note:this tag: usdt' }],
  ])('%s', ([typed, expected]) => {
    expect(parseQuery(typed)).toMatchObject({ ...NOTHING, ...expected })
  })

  test('parts are in the order typed, and say where they stand', () => {
    const typed = 'late tag:usdt -phone "two factor"'
    expect(parseQuery(typed).parts.map(({ start, end }) => typed.slice(start, end))).toEqual([
      'tag:usdt',
      '-phone',
      '"two factor"',
    ])
  })

  test('more than twenty parts are words', () => {
    const typed = Array.from({ length: 25 }, (_, n) => `tag:t${n}`).join(' ')
    expect(parseQuery(typed).parts).toHaveLength(20)
    expect(parseQuery(typed).text).toBe('tag:t20 tag:t21 tag:t22 tag:t23 tag:t24')
  })
})

describe('of any string', () => {
  test('text and parts together are all that was typed', () => {
    for (const typed of randomStrings()) {
      const { text, parts } = parseQuery(typed)
      let rest = ''
      let at = 0
      for (const { start, end } of parts) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        rest += typed.slice(at, start)
        at = end
      }
      expect(squeezed(rest + typed.slice(at))).toBe(text)
    }
  })

  test('leaving a part out takes that part away and no other', () => {
    for (const typed of randomStrings()) {
      const { text, parts } = parseQuery(typed)
      // One less than the most makes room for another, and single quotes left alone make a pair.
      const isSettled = parts.length < MAX_PARTS && !/["“”„＂]/.test(text)
      for (const part of isSettled ? parts : []) {
        const left = parseQuery(withoutPart(typed, part))
        expect(left.text).toBe(text)
        expect(left.parts.map(meaning)).toEqual(parts.filter((other) => other !== part).map(meaning))
      }
    }
  })
})

const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim()

const meaning = ({ start: _, end: __, ...rest }: ParsedQuery['parts'][number]) =>
  JSON.stringify(rest, (_key, value) => (typeof value === 'string' ? squeezed(value) : value))

function between(first: string, last: string) {
  const created = { min: Date.parse(first), max: Date.parse(last) + DAY - 1 }
  return { text: '', filters: { tags: [], created } }
}
