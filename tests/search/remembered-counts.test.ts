import { expect, test, vi } from 'vitest'
import { rememberingCounts } from '#search/sqlite/remembered-counts.ts'

test('a common term is counted once a minute, a rare one each time', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const documents = { common: 500, rare: 2, none: 0 }
    const asked: string[] = []
    const count = rememberingCounts((term) => {
      asked.push(term)
      return documents[term as keyof typeof documents]
    }, 100)
    for (const term of ['common', 'rare', 'none', 'common', 'rare', 'none']) count(term)
    expect(asked).toEqual(['common', 'rare', 'none', 'rare', 'none'])
    Object.assign(documents, { common: 700, none: 1 })
    expect([count('common'), count('none')]).toEqual([500, 1])
    vi.advanceTimersByTime(60_000)
    expect(count('common')).toBe(700)
  } finally {
    vi.useRealTimers()
  }
})
