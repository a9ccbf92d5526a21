import { expect } from 'vitest'
import type { RateLimits } from '~/http/rate-limits.server.ts'

/** Of `report`. */
export const BUDGET = 20

/** How many of `attempts` are let through before the first 429. Whatever else is thrown fails the test. */
export async function allowed(limits: RateLimits, key: string, attempts: number): Promise<number> {
  for (let made = 0; made < attempts; made++) {
    try {
      await limits.consume('report', key)
    } catch (error) {
      expect(error).toMatchObject({ code: 'accounts.too_many_attempts', status: 429 })
      return made
    }
  }
  return attempts
}
