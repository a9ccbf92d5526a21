import { expect, test } from 'vitest'
import { relativeTime } from '../../../app/elements/relative-time.ts'

test.each([
  ['en', 20, 'just now'],
  ['zh-CN', 20, '刚刚'],
  ['en', 180, '3 min. ago'],
  ['zh-CN', 180, '3分钟前'],
])('in %s, what was %d seconds ago was “%s”', (locale, seconds, said) => {
  expect(relativeTime(new Date(-seconds * 1000), new Date(0), locale)).toBe(said)
})
