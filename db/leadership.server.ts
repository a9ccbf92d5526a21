import pg from 'pg'

/** One process of many does what is to be done once; when it is gone, another one does. */
export interface Leadership {
  /** Takes it where nobody has it. Asked anew before each piece of work, as it may have been lost meanwhile. */
  isOurs(): Promise<boolean>
  /** Leaves it to others. */
  end(): Promise<void>
}

/** Where there is one process only. */
export const alone: Leadership = { isOurs: async () => true, end: async () => undefined }

/** Of all processes on the database that `url` names, one has the leadership of each `work`. On SQLite the only server
 *  has them all: holdServerLock keeps others away. */
export const openLeadership = (url: string, work: string): Leadership =>
  /^postgres(ql)?:/.test(url) ? new SharedLeadership(url, work) : alone

/** Any number, as long as no other program on this database uses it. */
const LEADERSHIP_LOCKS = 4_152_875
/** Whoever has a lock may take it again: that it is still had is asked in the same words. */
const TAKE = `SELECT pg_try_advisory_lock(${LEADERSHIP_LOCKS}, hashtext($1)) AS ours`
/** A process that dies closes its connection, and PostgreSQL frees the lock at once. Of a machine that vanished it
 *  learns after 10 + 3 × 5 s, not after the two hours that systems wait by themselves. */
const KEEP_ALIVE =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3'
const PATIENCE_MS = 2_000

/** A lock of a session, on a connection that does nothing else. It never waits for the lock: a waiting statement would
 *  keep VACUUM from all that was deleted since. */
class SharedLeadership implements Leadership {
  #client: pg.Client | undefined

  constructor(
    private readonly url: string,
    private readonly work: string,
  ) {}

  async isOurs() {
    try {
      this.#client ??= await connect(this.url)
      const { rows } = await this.#client.query<{ ours: boolean }>(TAKE, [this.work])
      return rows[0]?.ours === true
    } catch {
      await this.end()
      return false
    }
  }

  async end() {
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => undefined)
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined) // the next query fails
  try {
    await client.connect()
    await client.query(KEEP_ALIVE)
    return client
  } catch (error) {
    void client.end().catch(() => undefined)
    throw error
  }
}
