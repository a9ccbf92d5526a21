import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Changes, EVERYTHING } from './changes/names.ts'
import type * as schema from './schema/index.ts'

type Full = PgDatabase<PgQueryResultHKT, typeof schema>

/** What can only read. */
export type ReadDb = Pick<Full, 'select' | 'selectDistinct' | '$count' | 'with'> & RawQuery

/** A transaction: the only thing that can write. */
export type Tx = ReadDb & Pick<Full, 'insert' | 'update' | 'delete'> & PutRows

/** Raw SQL, for what the query builder has no words for (FTS5, tsvector). Rows as both drivers give them. */
interface RawQuery {
  rows<T>(query: import('drizzle-orm').SQL): Promise<T[]>
}

/** Many rows of one table by the way that costs the driver least: values as it takes them, in the order of the columns. */
interface PutRows {
  putRows(table: string, columns: readonly string[], rows: Iterable<unknown[]>): Promise<void>
}

/** A row of the outbox as it was committed. */
export interface Published {
  topic: string
  key: string
  payload: Record<string, number | string | null>
}

/** When a commit is safe from a power cut; from the end of the process every commit is.
 *  `acknowledged`: before `write` returns. `derived`: with the next acknowledged one at the latest, for what would be
 *  made again from what is safe: the index, what the outbox has done, renewed sessions. It waits for no disk. */
export type Durability = 'acknowledged' | 'derived'

/** How busy the writing of one database is, from its opening on. */
export interface WriteLoad {
  /** Writes that wait for their turn or for a connection. */
  waiting: number
  /** Acts that were committed, and the commits that they shared. */
  writes: number
  commits: number
}

export interface Db {
  readonly dialect: 'sqlite' | 'postgresql'
  /** Committed state. Throws inside `write`: there, read through the tx. */
  readonly read: ReadDb
  /** One transaction: all of `fn` or nothing. `fn` awaits its tx only, has no effect but through it, and
   *  may be run again (PostgreSQL repeats it when it lost against a parallel one). */
  write<T>(fn: (tx: Tx) => Promise<T>, durability?: Durability): Promise<T>
  /** `fn` fills a database that is empty: what can be made once instead of kept up with each row is. However it ends, all
   *  is as it was, at the next opening at the latest. */
  fill<T>(fn: () => Promise<T>): Promise<T>
  /** Several reads of one state of the data, beside running writes. */
  snapshot<T>(fn: (read: ReadDb) => Promise<T>): Promise<T>
  /** Called after each commit of this process with what it published; must not throw or wait. */
  onCommit(listener: (published: Published[]) => void): () => void
  /** Called after each commit with what it changed, before its `write` returns; of other processes as soon as this one
   *  hears of it. Only of a database that is watched; must not throw or wait. */
  onChange(listener: (changes: Changes | typeof EVERYTHING) => void): () => void
  /** Looks whether another process has changed something that nobody told of. */
  lookAround(): void
  load(): WriteLoad
  /** Where the data is, for workers that open it themselves: a file path or a connection URL. */
  readonly location: string
  close(): Promise<void>
}
