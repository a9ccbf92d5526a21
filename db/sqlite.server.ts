import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { EVERYTHING } from './changes/names.ts'
import { watchSqlite } from './changes/sqlite.server.ts'
import { isDamage } from './damage.ts'
import { GroupCommit, type GroupConnection } from './group-commit.server.ts'
import { fillWithoutIndexes, makeIndexesOwed } from './put-off-indexes.server.ts'
import { readLogger } from './reads.server.ts'
import * as schema from './schema/index.ts'
import { begin } from './sqlite-begin.server.ts'
import { migrateSqlite } from './sqlite-migrate.server.ts'
import { keepStatements } from './sqlite-statements.server.ts'
import { assertOutsideWrite, dbListeners, inTransaction, noteChanges } from './transaction.server.ts'
import type { Db, Durability, ReadDb, Tx } from './types.ts'

/** Of 4 kB each: the log of a database that is being filled grows up to 256 MB. */
const LOG_PAGES = 65_536

export interface SqliteOptions {
  /** OFF is for tests and throw-away indexes only: FULL survives a power cut. */
  synchronous?: 'FULL' | 'OFF'
  /** Its listeners hear of changes, of other processes too: for servers, which remember what they read. */
  watched?: boolean
  /** Megabytes of pages that the writer keeps in memory, for those who fill a whole database; else SQLite's own 2. */
  cacheMb?: number
}

/** Opens and migrates the file; makes its folder when there is none. */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Db> {
  mkdirSync(dirname(file), { recursive: true })
  const { writer, reader } = await connectTwice(file, options)
  const tx = Object.assign(handle(writer) as ReadDb & Tx, { putRows: putRowsOn(writer) })
  const read = handle(reader, readLogger) as ReadDb
  const commits = new GroupCommit(connectionOf(writer, options))
  const listeners = dbListeners()
  const watch = options.watched ? watchSqlite(writer) : undefined
  const others = othersOn(writer)
  const untilDamage = endWithDamage()

  return {
    dialect: 'sqlite',
    location: file,
    get read() {
      assertOutsideWrite('db.read')
      return read
    },
    write: (fn, durability = 'acknowledged') =>
      untilDamage(() =>
        inTransaction(listeners, () =>
          commits.run(async () => {
            const result = await fn(tx)
            if (watch) noteChanges(watch.take())
            return result
          }, durability),
        ),
      ),
    fill: (fn) => fillWithoutIndexes(writer, fn),
    snapshot: (fn) => onConnectionOfItsOwn(connect(file, options), fn),
    onCommit: (listener) => listeners.commits.add(listener),
    onChange: (listener) => listeners.changes.add(listener),
    lookAround: () => {
      if (watch && others.haveWritten()) listeners.changes.tell(EVERYTHING)
    },
    load: () => commits.load(),
    close: async () => {
      await commits.idle()
      reader.close()
      writer.close()
    },
  }
}

/** One state of the database, however long `fn` reads and whoever writes meanwhile. */
async function onConnectionOfItsOwn<T>(connection: Database.Database, fn: (tx: ReadDb) => Promise<T>) {
  connection.pragma('query_only = ON')
  try {
    connection.exec('BEGIN')
    return await fn(handle(connection, readLogger) as ReadDb)
  } finally {
    connection.close()
  }
}

/** What is written on top of damage makes it worse: after the first sign of it nothing more is. Reading goes on, as far
 *  as it goes. */
function endWithDamage() {
  let damage: unknown
  return async <T>(write: () => Promise<T>): Promise<T> => {
    if (damage) throw damage
    try {
      return await write()
    } catch (error) {
      if (isDamage(error)) damage = error
      throw error
    }
  }
}

async function connectTwice(file: string, options: SqliteOptions) {
  const writer = connect(file, options)
  if (options.cacheMb) fillsFrom(writer, options.cacheMb)
  await makeIndexesOwed(writer)
  migrateSqlite(writer)
  const reader = connect(file, options)
  reader.pragma('query_only = ON')
  keepStatements(writer)
  keepStatements(reader)
  return { writer, reader }
}

/** Pages that many commits change, as those of indexes, are copied from the log into the file once in a while and not at
 *  each commit. */
function fillsFrom(writer: Database.Database, cacheMb: number) {
  writer.pragma(`cache_size = ${-1_024 * cacheMb}`)
  writer.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
}

function connect(file: string, { synchronous = 'FULL' }: SqliteOptions) {
  const connection = new Database(file, { timeout: 0 })
  connection.pragma('busy_timeout = 0')
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${synchronous}`)
  connection.pragma('foreign_keys = ON')
  // What is taken out of a page is overwritten, not only forgotten: it may have been a secret.
  connection.pragma('secure_delete = ON')
  return connection
}

/** Whether a commit waits for the disk is said before it begins: 4 ms in which no request is served. What did not wait is
 *  in the log before what does, and safe with it (https://sqlite.org/pragma.html#pragma_synchronous). */
function connectionOf(writer: Database.Database, { synchronous = 'FULL' }: SqliteOptions): GroupConnection {
  const modes = { acknowledged: synchronous, derived: synchronous === 'FULL' ? 'NORMAL' : synchronous }
  let mode: string = synchronous
  const flush = (durability: Durability) => {
    if (modes[durability] === mode) return
    mode = modes[durability]
    writer.exec(`PRAGMA synchronous = ${mode}`)
  }
  return {
    begin: async (durability) => {
      flush(durability)
      await begin(writer)
    },
    exec: (statement) => void writer.prepare(statement).run(),
    isInTransaction: () => writer.inTransaction,
  }
}

/** One statement that is run for each row: of all ways to hand values to SQLite the one that costs least, an eighth of
 *  what a list in JSON does. */
const putRowsOn =
  (connection: Database.Database): Tx['putRows'] =>
  async (table, columns, rows) => {
    const listed = columns.map((name) => `"${name}"`).join(', ')
    const marks = columns.map(() => '?').join(', ')
    const prepared = connection.prepare(`insert into "${table}" (${listed}) values (${marks})`)
    for (const row of rows) prepared.run(row)
  }

function handle(connection: Database.Database, logger?: typeof readLogger): unknown {
  const db = drizzle(connection, { schema, ...(logger && { logger }) })
  return Object.assign(db, { rows: async (query: SQL) => db.all(query) })
}

/** Whether another process has committed since the last look. Its commands stand beside the server and tell nobody. */
function othersOn(writer: Database.Database) {
  const version = writer.prepare('PRAGMA data_version').pluck()
  let seen = version.get()
  return {
    haveWritten() {
      const before = seen
      seen = version.get()
      return seen !== before
    },
  }
}
