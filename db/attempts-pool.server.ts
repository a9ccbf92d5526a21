import pg from 'pg'
import { survivesCuts } from './postgres-cuts.server.ts'

/** A few connections of their own: counting attempts waits behind no transaction, and for no disk. */
const POOL_SIZE = 3
/** Longer than this nobody is kept waiting to be counted. */
const PATIENCE_MS = 1_000

/** An hour, and a minute by which clocks may differ. */
const LONGEST_MS = 61 * 60_000

export const ATTEMPTS_TABLE = 'rate_limit_attempts'

/** Not of the schema: what is in it is worth nothing after an hour, and a crash may empty it. The lock is there as
 *  processes that start together may find the table missing together. */
const CREATE = `BEGIN;
  SELECT pg_advisory_xact_lock(4152874);
  CREATE UNLOGGED TABLE IF NOT EXISTS ${ATTEMPTS_TABLE} (key text PRIMARY KEY, points integer NOT NULL, expire bigint);
  COMMIT`

/** Nothing is counted for longer than an hour: what ends later was counted by a clock that was ahead. */
export const forgetFuture = (pool: pg.Pool) =>
  pool.query(`DELETE FROM ${ATTEMPTS_TABLE} WHERE expire > $1`, [Date.now() + LONGEST_MS])

/** Of the PostgreSQL database that `url` names, with the table that rate-limiter-flexible counts in. */
export async function openAttemptsPool(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  survivesCuts(pool)
  await pool.query(CREATE)
  return pool
}
