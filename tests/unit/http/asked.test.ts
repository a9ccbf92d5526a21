import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { askedBy } from '~/http/page-cache/asked.ts'

const asked = (url: string, headers: IncomingMessage['headers'] = {}) =>
  askedBy({ method: 'GET', url, headers } as IncomingMessage)

test('an address is taken as browsers write it, and no other way', () => {
  expect(asked('/questions/1/late-deposit')?.path).toBe('/questions/1/late-deposit')
  expect(asked('/questions/1/late-deposit.md')?.path).toBe('/questions/1/late-deposit.md')
  for (const url of [
    '/questions/../register',
    '/questions/%2E%2e/register',
    '/questions/.',
    '//elsewhere/',
    'x',
  ])
    expect([url, asked(url)]).toEqual([url, undefined])
})

test('the order of a query makes no other page, and a cookie of somebody’s makes none', () => {
  expect(asked('/questions?tag=a&tab=top')?.key).toBe(asked('/questions?tab=top&tag=a')?.key)
  expect(asked('/questions', { cookie: 'lang=zh-CN; theme=dark' })?.headers.cookie).toMatch(
    /^lang=zh-CN; theme=dark/,
  )
  expect(asked('/questions', { cookie: 'lang=en; other=1' })).toBeUndefined()
})
