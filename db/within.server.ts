import type { Db, Tx } from './types.ts'

/** The database as commands see it, inside one transaction that is open already: all that they write is there
 *  together, or nothing is. */
export const within = (db: Db, tx: Tx): Db => ({
  dialect: db.dialect,
  location: db.location,
  read: tx,
  write: (fn) => fn(tx),
  fill: (fn) => fn(),
  snapshot: (fn) => fn(tx),
  onCommit: (listener) => db.onCommit(listener),
  onChange: (listener) => db.onChange(listener),
  lookAround: () => db.lookAround(),
  load: () => db.load(),
  close: () => db.close(),
})
