import pg from 'pg'

/** A few connections of their own: counting attempts waits behind no transaction, and for no disk. */
const POOL_SIZE = 3
/** Longer than this nobody is kept waiting to be counted. */
const PATIENCE_MS = 1_000

export const ATTEMPTS_TABLE = 'rate_limit_attempts'

/** Not of the schema: what is in it is worth nothing after an hour, and a crash may empty it. The lock is there as
 *  processes that start together may find the table missing together. */
const CREATE = `BEGIN;
  SELECT pg_advisory_xact_lock(4152874);
  CREATE UNLOGGED TABLE IF NOT EXISTS ${ATTEMPTS_TABLE} (key text PRIMARY KEY, points integer NOT NULL, expire bigint);
  COMMIT`

/** Of the PostgreSQL database that `url` names, with the table that rate-limiter-flexible counts in. */
export async function openAttemptsPool(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  pool.on('error', () => undefined) // an idle connection was cut: the next query opens another
  await pool.query(CREATE)
  return pool
}
