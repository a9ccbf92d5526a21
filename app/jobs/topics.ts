import type { Tx } from '#db/client.server.ts'
import type { Topic, Topics } from '#db/outbox.server.ts'

/** Writes to the database and to nothing else. Runs in the transaction that deletes the outbox row: exactly once. */
export type TransactionHandler<T extends Topic> = (tx: Tx, payload: Topics[T], now: Date) => Promise<void>

/** Changes or asks something outside the database; what it learns there it may write in transactions of its own.
 *  Runs before the row is deleted: at least once, so doing it again must change nothing. Gets many at once, each
 *  only once. */
export type OutsideHandler<T extends Topic> = (payloads: Topics[T][], now: Date) => Promise<void>

/** All that follows from one topic. A row is done when everything is: first what is outside, then all that is
 *  inside together with the row's deletion. Whatever fails on the way, nothing inside was done, and what is
 *  outside may be done again: there is no partial success to remember. */
export interface TopicHandlers<T extends Topic> {
  outside?: OutsideHandler<T>
  inTransaction?: readonly TransactionHandler<T>[]
  /** How often it is tried before it is given up and parked, also while the service that it needs is gone: for what
   *  nobody waits for after that. When absent, MAX_ATTEMPTS of its own, and an outage parks nothing. */
  attempts?: number
}

/** Every topic has its place here, were it empty: the row is then deleted. */
export type Handlers = { [T in Topic]: TopicHandlers<T> }
