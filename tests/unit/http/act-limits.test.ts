import { expect, test } from 'vitest'
import { createRateLimits, limitAct } from '~/http/rate-limits.server.ts'

const TOO_MANY = expect.objectContaining({ code: 'accounts.too_many_attempts', status: 429 })
const by = (id: number | null, clientAddress: string) => ({
  viewer: id === null ? null : { id },
  clientAddress,
})

test('an account that asks too much waits wherever it comes from, and others do not', async () => {
  const limits = createRateLimits()
  for (let asked = 0; asked < 20; asked++) await limitAct({ limits, ...by(1, `203.0.113.${asked}`) }, 'ask')
  await expect(limitAct({ limits, ...by(1, '198.51.100.1') }, 'ask')).rejects.toEqual(TOO_MANY)
  await limitAct({ limits, ...by(2, '198.51.100.1') }, 'ask')
  await limitAct({ limits, ...by(1, '198.51.100.1') }, 'answer')
})

test('an address that searches too much waits, signed in or not', async () => {
  const limits = createRateLimits()
  for (let made = 0; made < 600; made++) await limitAct({ limits, ...by(null, '203.0.113.7') }, 'search')
  await expect(limitAct({ limits, ...by(3, '203.0.113.7') }, 'search')).rejects.toEqual(TOO_MANY)
  await limitAct({ limits, ...by(null, '203.0.113.8') }, 'search')
})

test('people behind a proxy that nobody named are not counted as one', async () => {
  const limits = createRateLimits()
  for (let made = 0; made < 700; made++) await limitAct({ limits, ...by(null, '127.0.0.1') }, 'search')
})
