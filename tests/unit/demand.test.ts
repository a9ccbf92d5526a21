import { expect, test } from 'vitest'
import { demandOf, type Signals, searchDemand } from '~/features/candidates/demand.ts'

const NOTHING: Signals = {
  views: 0,
  ageDays: 365,
  duplicates: 0,
  searches: 0,
  askedAnyway: 0,
  solved: 0,
  handedOff: 0,
}

/** Worked by hand: rates a month, times what one of each stands for. */
const EXAMPLES: [why: string, signals: Partial<Signals>, perMonth: number, strongest: string][] = [
  ['nobody came', {}, 0, 'views'],
  [
    '1,200 views in 12 months: 100 a month, a fifth has the problem',
    { views: 1200, ageDays: 360 },
    20,
    'views',
  ],
  ['300 views in its first 3 days count as a month’s', { views: 300, ageDays: 3 }, 60, 'views'],
  ['6 merged in 60 days: 3 a month, ten people each', { duplicates: 6, ageDays: 60 }, 30, 'duplicates'],
  ['90 searches in 90 days: 30 a month', { searches: 90 }, 30, 'searches'],
  ['30 of them asked anyway: 3 more each', { searches: 90, askedAnyway: 30 }, 60, 'searches'],
  ['12 solved in 90 days: 4 a month, five people each', { solved: 12 }, 20, 'solved'],
  ['9 taken to support in 90 days: 3 a month, ten people each', { handedOff: 9 }, 30, 'handedOff'],
  [
    'taken to support 9 times says more than 12 whom it helped',
    { handedOff: 9, solved: 12 },
    50,
    'handedOff',
  ],
  [
    'all together',
    { views: 1200, ageDays: 360, duplicates: 12, searches: 90, askedAnyway: 30, solved: 12, handedOff: 6 },
    20 + 10 + 30 + 30 + 20 + 20,
    'searches',
  ],
]

test.each(EXAMPLES)('%s', (_, signals, perMonth, strongest) => {
  expect(demandOf({ ...NOTHING, ...signals })).toEqual({ perMonth, strongest })
})

test('an old thread with as many views as a new one is wanted less', () => {
  const views = 600
  const old = demandOf({ ...NOTHING, views, ageDays: 1000 })
  expect(old.perMonth).toBeLessThan(demandOf({ ...NOTHING, views, ageDays: 60 }).perMonth)
})

test('a search that found nothing counts as one person', () => {
  expect(searchDemand(45)).toBe(15)
})
