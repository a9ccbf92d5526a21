import { AsyncLocalStorage } from 'node:async_hooks'
import type { Changes, EVERYTHING } from './changes/names.ts'
import type { Published } from './types.ts'

/** Rows of the outbox that are to wait, and their ids once they are written. */
export interface Postponed {
  topics: readonly string[]
  until: Date
  ids: number[]
}

interface Transaction {
  published: Published[]
  changes: Changes | typeof EVERYTHING | undefined
  postponed?: Postponed | undefined
}

/** What is under way in this asynchronous context: set while a `write` runs. */
const current = new AsyncLocalStorage<Transaction>()

/** @throws Error when called inside a `write`: a second transaction there would wait for the first. */
export function assertOutsideWrite(what: string) {
  if (current.getStore()) throw new Error(`${what} inside write(): use the tx that you already have`)
}

/** Notes a row of the outbox for the listeners of this transaction's commit. */
export function notePublished(row: Published) {
  current.getStore()?.published.push(row)
}

/** What `act` publishes of these topics waits. */
export async function postponing<T>(postponed: Postponed, act: () => Promise<T>): Promise<T> {
  const transaction = current.getStore()
  if (!transaction) throw new Error('Only what a write() publishes can wait')
  transaction.postponed = postponed
  try {
    return await act()
  } finally {
    transaction.postponed = undefined
  }
}

/** Where a row of this topic that is to wait is noted; undefined = it does not wait. */
export function postponedHere(topic: string): Postponed | undefined {
  const postponed = current.getStore()?.postponed
  return postponed?.topics.includes(topic) ? postponed : undefined
}

export interface Listeners<Heard> {
  add(listener: (heard: Heard) => void): () => void
  tell(heard: Heard): void
}

function listeners<Heard>(): Listeners<Heard> {
  const all = new Set<(heard: Heard) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell(heard) {
      for (const listener of all) listener(heard)
    },
  }
}

/** Of one database. */
export interface DbListeners {
  commits: Listeners<Published[]>
  changes: Listeners<Changes | typeof EVERYTHING>
}

export const dbListeners = (): DbListeners => ({ commits: listeners(), changes: listeners() })

/** What the transaction that is under way changed, or may have: whoever remembers it looks again. */
export function noteChanges(changes: Changes | typeof EVERYTHING) {
  const transaction = current.getStore()
  if (transaction) transaction.changes = changes
}

/** Runs `attempt` as one transaction's worth of work; its listeners hear of it once it returned,
 *  outside the transaction's context, so that they may read and write. */
export async function inTransaction<T>(
  { commits, changes }: DbListeners,
  attempt: () => Promise<T>,
): Promise<T> {
  assertOutsideWrite('write()')
  const transaction: Transaction = { published: [], changes: undefined }
  try {
    const result = await current.run(transaction, attempt)
    if (transaction.published.length > 0) commits.tell(transaction.published)
    return result
  } finally {
    if (transaction.changes !== undefined) changes.tell(transaction.changes)
  }
}

/** Before a repeated attempt: what the failed one published never happened. */
export function forgetPublished() {
  const transaction = current.getStore()
  if (transaction) transaction.published.length = 0
}
