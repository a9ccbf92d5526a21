import { describe, expect, test } from 'vitest'
import { parseQuery } from '#search/parse-query.ts'
import { type AskedFor, withoutOperators } from '~/pages/search/search-address.ts'
import { searchChoices } from '~/pages/search/search-choices.ts'
import { wishesOf } from '~/pages/search/wishes.ts'

const TAGS = new Map([['提现', { slug: 'withdrawal', name: 'Withdrawal' }]])

const FACETS = {
  kind: { entry: 2, question: 30 },
  status: { solved: 20, unsolved: 10 },
  language: { en: 25, 'zh-CN': 7 },
  year: { '2025': 12, '2026': 20 },
  tags: [
    { slug: 'withdrawal', name: 'Withdrawal', count: 32 },
    { slug: 'fees', name: 'Fees', count: 4 },
  ],
}

function choices(asked: AskedFor) {
  const parsed = parseQuery(asked.q)
  const { kind, status, language } = { ...parsed.filters, ...asked }
  return searchChoices(asked, { parsed, filters: { kind, status, language }, facets: FACETS }, TAGS)
}

/** What the address asks for. */
const read = (href = '') => Object.fromEntries(new URL(href, 'http://here').searchParams)

const chosen = <Each extends { value: string; href: string }>(among: Each[], wanted: string) =>
  read(among.find(({ value }) => value === wanted)?.href)

describe('the choices of a search', () => {
  test('are written beside the words, and keep each other', () => {
    const asked = { q: 'fees', status: 'solved', sort: 'newest' } as const
    expect(chosen(choices(asked).kinds, 'entry')).toEqual({ ...asked, kind: 'entry' })
    expect(chosen(choices(asked).languages, 'en')).toEqual({ ...asked, language: 'en' })
    expect(chosen(choices(asked).sorts, 'relevance')).toEqual({ q: 'fees', status: 'solved' })
  })

  test('take the place of what was typed for the same', () => {
    const asked = { q: 'fees is:solved lang:en is:faq created:>2024 tag:solved' }
    const { statuses, languages, kinds, years } = choices(asked)
    expect(chosen(statuses, 'unsolved').q).toBe('fees lang:en is:faq created:>2024 tag:solved')
    expect(chosen(languages, 'zh-CN').q).toBe('fees is:solved is:faq created:>2024 tag:solved')
    expect(chosen(kinds, 'question').q).toBe('fees is:solved lang:en created:>2024 tag:solved')
    expect(chosen(years, '2026').q).toBe('fees is:solved lang:en is:faq tag:solved created:2026')
  })

  test('are taken off by the same press, whether typed or chosen', () => {
    expect(chosen(choices({ q: 'fees', status: 'solved' }).statuses, 'solved')).toEqual({ q: 'fees' })
    expect(chosen(choices({ q: 'fees is:solved' }).statuses, 'solved')).toEqual({ q: 'fees' })
    expect(chosen(choices({ q: 'fees created:2026' }).years, '2026')).toEqual({ q: 'fees' })
    expect(chosen(choices({ q: 'fees tag:提现' }).tags, 'withdrawal')).toEqual({ q: 'fees' })
  })

  test('of tags add up', () => {
    expect(chosen(choices({ q: 'cost tag:提现' }).tags, 'fees').q).toBe('cost tag:提现 tag:fees')
  })

  test('are offered where something has them, the latest year first', () => {
    const { statuses, years, kinds } = choices({ q: 'fees' })
    expect(statuses.map(({ value, count }) => [value, count])).toEqual([
      ['solved', 20],
      ['unsolved', 10],
    ])
    expect(years.map(({ value }) => value)).toEqual(['2026', '2025'])
    expect(kinds.map(({ count }) => count)).toEqual([32, 2, 30])
  })
})

describe('what was understood', () => {
  const wishes = (asked: AskedFor) => wishesOf(asked, parseQuery(asked.q), TAGS)

  test('can be taken off part by part', () => {
    const found = wishes({ q: '  tag:提现   fee "not credited" -trc20  score:>3', status: 'solved' })
    expect(found.map(({ name, href }) => [name, read(href)])).toEqual([
      ['tag', { q: 'fee "not credited" -trc20 score:>3', status: 'solved' }],
      ['phrase', { q: 'tag:提现 fee -trc20 score:>3', status: 'solved' }],
      ['excluded', { q: 'tag:提现 fee "not credited" score:>3', status: 'solved' }],
      ['score', { q: 'tag:提现 fee "not credited" -trc20', status: 'solved' }],
      ['is', { q: '  tag:提现   fee "not credited" -trc20  score:>3' }],
    ])
    expect(found[0]).toMatchObject({ value: 'Withdrawal' })
  })

  test('leads back to the beginning when nothing is left', () => {
    expect(wishes({ q: 'is:solved', kind: 'entry' }).map(({ href }) => href)).toEqual(['/search'])
  })
})

test('operators are taken off wherever they stand', () => {
  expect(withoutOperators(' lang:en  a   lang:zh b lang:en', ({ name }) => name === 'lang')).toBe('a b')
})
