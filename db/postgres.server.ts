import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { EVERYTHING } from './changes/names.ts'
import { changesIn, commitAndTell, hearOthers, installTriggers } from './changes/postgres.server.ts'
import { copyRowsOn } from './copy-rows.server.ts'
import { migrationsFolder } from './migrations-folder.server.ts'
import { Mutex } from './mutex.ts'
import { survivesCuts } from './postgres-cuts.server.ts'
import { readLogger } from './reads.server.ts'
import * as schema from './schema/index.ts'
import {
  assertOutsideWrite,
  dbListeners,
  forgetPublished,
  inTransaction,
  noteChanges,
} from './transaction.server.ts'
import type { Db, Durability, ReadDb, Tx } from './types.ts'
import { UnreachableDatabase } from './unreachable.ts'

const POOL_SIZE = 10
/** Longer than this nobody waits for a server that takes connections and says nothing, or for one that is free. */
const CONNECT_LIMIT_MS = 10_000
/** A serializable transaction that lost against a parallel one is run again, this often and for this long: one that
 *  still loses then is of work that is contended in itself, not of a slow machine. */
const LEAST_ATTEMPTS = 10
const PATIENCE_MS = 5_000
/** Before trying again, at most; a random part of it, so that two losers do not meet again. */
const LONGEST_PAUSE_MS = 200
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

const SERIALIZABLE = 'BEGIN ISOLATION LEVEL SERIALIZABLE'
/** https://www.postgresql.org/docs/15/wal-async-commit.html: a crash may undo it, and leaves nothing half done. */
const BEGIN_WRITE: Record<Durability, string> = {
  acknowledged: SERIALIZABLE,
  derived: `${SERIALIZABLE}; SET LOCAL synchronous_commit = off`,
}

/** A server waits for nothing without end. Statements of requests take milliseconds, those of jobs go in batches; a
 *  transaction that its process has forgotten keeps no lock. Commands beside it may take their time. */
const OF_A_SERVER: pg.PoolConfig = {
  connectionTimeoutMillis: CONNECT_LIMIT_MS,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
}

/** Migrated first, for as long as that takes. */
async function openPool(url: string, limits: pg.PoolConfig): Promise<pg.Pool> {
  const connection = { connectionString: url, keepAlive: true }
  const migrating = new pg.Pool({ ...connection, max: 1, connectionTimeoutMillis: CONNECT_LIMIT_MS })
  survivesCuts(migrating)
  await migrateOnce(migrating).finally(() => migrating.end())
  const pool = new pg.Pool({ ...connection, max: POOL_SIZE, ...limits })
  survivesCuts(pool)
  return pool
}

/** Opens a pool and migrates; processes that start together migrate one after the other. */
export async function openPostgres(url: string, { watched }: { watched?: boolean } = {}): Promise<Db> {
  const pool = await openPool(url, watched ? OF_A_SERVER : {})
  const read = handle(drizzle(pool, { schema, logger: readLogger })) as ReadDb
  const listeners = dbListeners()
  const self = randomUUID()
  let commits = 0
  const commitTold = commitTelling(self, () => commits++)
  const others = watched ? await hearOthers(url, self, listeners.changes.tell) : undefined

  return {
    dialect: 'postgresql',
    location: url,
    get read() {
      assertOutsideWrite('db.read')
      return read
    },
    write: (fn, durability = 'acknowledged') =>
      inTransaction(listeners, () =>
        repeatOnConflict(() => withClient(pool, BEGIN_WRITE[durability], (tx) => fn(tx as Tx), commitTold)),
      ),
    fill: (fn) => fn(),
    snapshot: (fn) =>
      withClient(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (tx) => fn(tx as ReadDb)),
    onCommit: (listener) => listeners.commits.add(listener),
    onChange: (listener) => listeners.changes.add(listener),
    lookAround: () => undefined,
    load: () => ({ waiting: pool.waitingCount, writes: commits, commits }),
    close: async () => {
      await others?.stop()
      await pool.end()
    },
  }
}

type Executor = { execute(query: SQL): Promise<{ rows: unknown[] }> }

export function handle(db: unknown): object {
  const executor = db as Executor
  return Object.assign(executor, { rows: async (query: SQL) => (await executor.execute(query)).rows })
}

const executors = new WeakMap<pg.PoolClient, object>()

/** The same in each transaction of a connection: what is prepared is kept with it. */
function executorOn(client: pg.PoolClient): object {
  const known = executors.get(client)
  if (known) return known
  const executor = handle(drizzle(client, { schema, logger: readLogger }))
  executors.set(client, Object.assign(executor, { putRows: copyRowsOn(client) }))
  return executor
}

const commitPlainly = async (client: pg.PoolClient) => {
  await client.query('COMMIT')
}

/** A commit whose answer never came may have been one. */
const commitTelling = (self: string, onCommitted: () => void) => {
  const query = commitAndTell(self)
  return async (client: pg.PoolClient) => {
    noteChanges(EVERYTHING)
    noteChanges(changesIn(await client.query(query)))
    onCommitted()
  }
}

async function withClient<T>(
  pool: pg.Pool,
  begin: string,
  fn: (tx: unknown) => Promise<T>,
  commit = commitPlainly,
): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query(begin)
    const result = await fn(executorOn(client))
    await commit(client)
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Those of this process that lost go one after the other: together they would lose against each other, again and
 *  again, and a thread that twelve people write to at once would answer some of them with 503. */
const losers = new Mutex()

export async function repeatOnConflict<T>(attempt: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (let tries = 1; ; tries++) {
    try {
      return await (tries === 1 ? attempt() : losers.run(attempt))
    } catch (error) {
      const code = sqlState(error)
      const lost = code === SERIALIZATION_FAILURE || code === DEADLOCK
      const isVain = tries >= LEAST_ATTEMPTS && performance.now() - began > PATIENCE_MS
      if (!lost || isVain) throw error
      forgetPublished()
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** tries))
    }
  }
}

/** Drizzle wraps the driver's error. */
function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}

/** Any number works, as long as no other program on this database uses it. */
const MIGRATION_LOCK = 4_152_873

/** The lock and the limit are the connection's, and go with it.
 *  @throws UnreachableDatabase */
async function migrateOnce(pool: pg.Pool) {
  const client = await pool.connect().catch((error: unknown) => {
    throw new UnreachableDatabase(error)
  })
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`)
    await repeatUntilFree(async () => {
      await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgresql') })
      await installTriggers(client)
    })
  } finally {
    client.release(true)
  }
}

/** While a table's change waits for somebody who uses it, all who come later wait for the change: it lets them pass, and
 *  tries again. */
const LOCK_TIMEOUT_MS = 1_000
const LOCK_PATIENCE_MS = 120_000
const LOCK_NOT_AVAILABLE = '55P03'

/** @throws DatabaseError when a table was in use for longer than that without a pause */
async function repeatUntilFree(change: () => Promise<void>) {
  const began = performance.now()
  for (;;) {
    try {
      return await change()
    } catch (error) {
      const isInUse = [LOCK_NOT_AVAILABLE, DEADLOCK].includes(sqlState(error) ?? '')
      if (!isInUse || performance.now() - began > LOCK_PATIENCE_MS) throw error
      await sleep(Math.random() * LOCK_TIMEOUT_MS)
    }
  }
}
