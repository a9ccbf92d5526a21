import { setTimeout as pause } from 'node:timers/promises'
import type { Db, Tx } from '#db/client.server.ts'
import { stopIfAborted } from './dump-error.ts'

/** What a batch should take. A running server beside us waits at most this long for the lock; half of the 20 ms that
 *  architecture.md allows, as one batch is never like the next. */
const TARGET_MS = 8
/** Longer than a server that waits pauses between two tries of BEGIN (5 ms): it gets its turn after each batch. */
const GAP_MS = 6
const LARGEST_BATCH = 250
const FIRST_BATCH = 8

/** Writes lists in transactions that are as large as the time allows, with gaps between them. */
export class BatchWriter {
  /** Items a millisecond, by what is written. */
  readonly #rates = new Map<string, number>()
  #ended = 0
  /** Milliseconds that each transaction held the lock; for measurements. */
  readonly held: number[] = []

  constructor(
    readonly db: Db,
    readonly signal: AbortSignal | undefined,
  ) {}

  /** `weightOf` says how many ordinary rows an item is worth. @throws Interrupted between two transactions */
  async write<Item>(
    what: string,
    items: Item[],
    work: (tx: Tx, batch: Item[]) => Promise<void>,
    weightOf: (item: Item) => number = () => 1,
  ) {
    for (let start = 0; start < items.length; ) {
      const rate = this.#rates.get(what) ?? FIRST_BATCH / TARGET_MS
      const { end, weight } = nextBatch(items, start, rate * TARGET_MS, weightOf)
      const took = await this.#transact((tx) => work(tx, items.slice(start, end)))
      this.#rates.set(what, adapted(rate, weight / took))
      start = end
    }
  }

  async #transact(work: (tx: Tx) => Promise<void>): Promise<number> {
    stopIfAborted(this.signal)
    const sinceLast = performance.now() - this.#ended
    if (sinceLast < GAP_MS) await pause(GAP_MS - sinceLast)
    let began = performance.now()
    await this.db.write(async (tx) => {
      began = performance.now()
      await work(tx)
    })
    this.#ended = performance.now()
    const took = Math.max(0.5, this.#ended - began)
    this.held.push(took)
    return took
  }
}

function nextBatch<Item>(items: Item[], start: number, room: number, weightOf: (item: Item) => number) {
  let end = start
  let weight = 0
  do {
    const item = items[end]
    if (item !== undefined) weight += weightOf(item)
    end += 1
  } while (end < items.length && weight < room && end - start < LARGEST_BATCH)
  return { end, weight }
}

/** Slower at once, faster by and by: one quick batch is luck, one slow batch may be the disk. */
const adapted = (rate: number, measured: number) =>
  Math.max(0.05, measured < rate ? (rate + measured) / 2 : rate + Math.min(rate, measured - rate) / 4)
