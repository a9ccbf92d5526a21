import type { PGlite, Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { chunksOf } from '#db/copy-rows.server.ts'
import { handle } from '#db/postgres.server.ts'
import * as schema from '#db/schema/index.ts'
import { assertOutsideWrite, dbListeners, inTransaction } from '#db/transaction.server.ts'
import type { Db, ReadDb, Tx } from '#db/types.ts'

/** `Db` on a PostgreSQL inside this process. It has one connection, so everything waits for everything:
 *  a snapshot stops writes, and nothing ever loses against a parallel transaction. */
export function pgliteDb(pglite: PGlite): Db {
  const read = speak(pglite) as ReadDb
  const listeners = dbListeners()
  let writes = 0
  const transact = <T>(mode: string, fn: (tx: unknown) => Promise<T>) =>
    pglite.transaction(async (transaction) => {
      await transaction.exec(`SET TRANSACTION ISOLATION LEVEL ${mode}`)
      return fn(Object.assign(speak(transaction), { putRows: copyOn(transaction) }))
    })

  return {
    dialect: 'postgresql',
    location: 'pglite:',
    get read() {
      assertOutsideWrite('db.read')
      return read
    },
    write: (fn) =>
      inTransaction(listeners, async () => {
        const result = await transact('SERIALIZABLE', (tx) => fn(tx as Tx))
        writes++
        return result
      }),
    fill: (fn) => fn(),
    snapshot: (fn) => transact('REPEATABLE READ READ ONLY', (tx) => fn(tx as ReadDb)),
    onCommit: (listener) => listeners.commits.add(listener),
    onChange: (listener) => listeners.changes.add(listener),
    lookAround: () => undefined,
    load: () => ({ waiting: 0, writes, commits: writes }),
    close: () => pglite.close(),
  }
}

/** What PGlite has for a client that sends. */
const copyOn =
  (transaction: Transaction): Tx['putRows'] =>
  async (table, columns, rows) => {
    const listed = columns.map((name) => `"${name}"`).join(', ')
    const blob = new Blob([...chunksOf(rows)])
    await transaction.query(`COPY "${table}" (${listed}) FROM '/dev/blob'`, [], { blob })
  }

/** Drizzle asks a transaction for nothing but `query`. */
const speak = (executor: PGlite | Transaction) => handle(drizzle(executor as PGlite, { schema }))
