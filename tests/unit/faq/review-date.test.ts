import { expect, test } from 'vitest'
import { nextReview } from '~/features/faq/review-date.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const daysUntil = (date: Date) => (date.getTime() - NOW.getTime()) / 86_400_000
const entry = { id: 1, title: 'How to close my account', revision: 1, appliesTo: {} }

test('an entry is looked at after 180 days, 15 more or less', () => {
  const days = Array.from({ length: 200 }, (_, id) => daysUntil(nextReview({ ...entry, id }, NOW)))
  expect(Math.min(...days)).toBe(165)
  expect(Math.max(...days)).toBe(195)
})

test.each([
  ['names a network it applies to', { appliesTo: { networks: ['TRC20'] } }],
  ['is about fees', { title: 'What are the withdrawal fees?' }],
  ['is about limits, in Chinese', { title: '提现限额是多少？' }],
])('one that %s is looked at after 90', (_, changed) => {
  const days = daysUntil(nextReview({ ...entry, ...changed }, NOW))
  expect(days).toBeGreaterThanOrEqual(75)
  expect(days).toBeLessThanOrEqual(105)
})
