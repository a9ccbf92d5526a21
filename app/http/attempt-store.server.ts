import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
} from 'rate-limiter-flexible'
import { ATTEMPTS_TABLE, forgetFuture, openAttemptsPool } from '#db/attempts-pool.server.ts'
import { dialectOf } from '#db/kit/index.ts'
import type { Config } from '~/config.server.ts'

/** Where attempts are counted. While a shared one is gone, each process counts for itself. */
export interface AttemptStore {
  limiter(options: IRateLimiterOptions): RateLimiterAbstract
  /** What a key is called in there. */
  nameOf(key: string): string
  close(): Promise<void>
}

export const memoryStore: AttemptStore = {
  limiter: (options) => new RateLimiterMemory(options),
  nameOf: (key) => key,
  close: async () => undefined,
}

/** REDIS_URL's, else that of a PostgreSQL database, else this process's memory. */
export async function openAttemptStore(
  { redisUrl, databaseUrl }: Pick<Config, 'redisUrl' | 'databaseUrl'>,
  log: Logger,
): Promise<AttemptStore> {
  if (redisUrl) return redisStore(redisUrl, log)
  return dialectOf(databaseUrl) === 'postgresql' ? postgresStore(databaseUrl) : memoryStore
}

/** Handles and addresses of people are nobody's business there. */
const hashed = (key: string) => createHash('sha256').update(key).digest('base64url')

const insured = (options: IRateLimiterOptions) => ({
  ...options,
  insuranceLimiter: new RateLimiterMemory(options),
})

/** Longer than this nobody is kept waiting to be counted. */
const PATIENCE_MS = 1_000
const LONGEST_PAUSE_MS = 2_000

async function redisStore(url: string, log: Logger): Promise<AttemptStore> {
  const { Redis } = await import('ioredis')
  const storeClient = new Redis(url, {
    // What cannot be counted now is counted in memory, not later.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    // One that says nothing is gone: who comes next is counted here at once.
    socketTimeout: PATIENCE_MS,
    retryStrategy: (tries) => Math.min(100 * tries, LONGEST_PAUSE_MS),
  })
  tellOfOutages(storeClient, log)
  return {
    limiter: ({ keyPrefix, ...options }) =>
      new RateLimiterRedis({
        ...insured({ ...options, keyPrefix: `askwell:${keyPrefix}` }),
        storeClient,
        rejectIfRedisNotReady: true,
      }),
    nameOf: hashed,
    close: async () => {
      storeClient.removeAllListeners('close')
      storeClient.disconnect()
    },
  }
}

/** Once when it goes, once when it is back. */
function tellOfOutages(redis: Redis, log: Logger) {
  let gone = false
  redis.on('error', () => undefined) // every attempt to reach it again is one
  redis.on('close', () => {
    if (!gone) log.warn('Redis is gone: each process counts attempts for itself')
    gone = true
  })
  redis.on('ready', () => {
    if (gone) log.info('Redis is back')
    gone = false
  })
}

async function postgresStore(url: string): Promise<AttemptStore> {
  const storeClient = await openAttemptsPool(url)
  const table = { storeType: 'pool', tableName: ATTEMPTS_TABLE, tableCreated: true }
  let isFirst = true
  const present = setInterval(() => void forgetFuture(storeClient).catch(() => undefined), 60_000).unref()
  return {
    limiter: (options) => {
      // All count in one table: one of them takes out what is long over.
      const clearExpiredByTimeout = isFirst
      isFirst = false
      return new RateLimiterPostgres({ ...insured(options), ...table, storeClient, clearExpiredByTimeout })
    },
    nameOf: hashed,
    close: async () => {
      clearInterval(present)
      await storeClient.end()
    },
  }
}
