import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '~/errors.ts'

const MINUTE = 60

/** `points` attempts in `duration` seconds. */
const ATTEMPTS = {
  /** Passwords tried against one account from one address: a person who forgot which of ten it was. */
  logInToHandle: { points: 10, duration: 15 * MINUTE },
  /** Passwords tried from one address against any account: a family or an office behind it. */
  logInFromAddress: { points: 50, duration: 15 * MINUTE },
  /** A class-room registers together; a farm of accounts takes longer than it is worth. */
  register: { points: 30, duration: 60 * MINUTE },
  /** Pictures sent by one member, also those that were refused: decoding is work. */
  upload: { points: 120, duration: 60 * MINUTE },
  /** Writes by one API token, or by one address without a token: a program that is busy, not one that runs wild. */
  apiWrite: { points: 1_200, duration: MINUTE },
} as const
export type Attempt = keyof typeof ATTEMPTS

export interface RateLimits {
  /** Counts one attempt.
   *  @throws AppError 429 `accounts.too_many_attempts` with the seconds to wait */
  consume(attempt: Attempt, key: string): Promise<void>
  /** After a success: only failures count. */
  forgive(attempt: Attempt, key: string): Promise<void>
}

/** For one process; REDIS_URL will share them. */
export function createRateLimits(): RateLimits {
  const limiters = new Map(
    Object.entries(ATTEMPTS).map(([name, options]) => [
      name,
      new RateLimiterMemory({ ...options, keyPrefix: name }),
    ]),
  )
  return {
    consume: async (attempt, key) => {
      try {
        await limiters.get(attempt)?.consume(key)
      } catch (rejection) {
        throw tooMany(rejection as RateLimiterRes)
      }
    },
    forgive: async (attempt, key) => {
      await limiters.get(attempt)?.reward(key)
    },
  }
}

/** For tests and seeding, where one address does everything. */
export const noRateLimits: RateLimits = { consume: async () => undefined, forgive: async () => undefined }

function tooMany({ msBeforeNext }: RateLimiterRes) {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  const params = { minutes: Math.ceil(seconds / MINUTE) }
  return new AppError('accounts.too_many_attempts', 429, { params, retryAfter: seconds })
}
