import { setTimeout as pause } from 'node:timers/promises'
import type { Db, Tx } from '#db/client.server.ts'
import { stopIfAborted } from './dump-error.ts'

/** SQLite has one writer: a server beside us waits for each batch (architecture.md allows 20 ms, and no batch is like
 *  the last), and then gets its turn in a gap longer than it pauses between two tries of BEGIN (5 ms). PostgreSQL has
 *  no such lock; there, longer batches only risk more conflicts. */
const PACE = {
  sqlite: { targetMs: 6, gapMs: 6 },
  postgresql: { targetMs: 40, gapMs: 0 },
}
const LARGEST_BATCH = 250
/** Items a millisecond. */
const FIRST_RATE = 1
const SLOWEST_RATE = 0.1

/** Writes lists in transactions that are as large as the time allows, with gaps between them. */
export class BatchWriter {
  /** Items a millisecond, by what is written. */
  readonly #rates = new Map<string, number>()
  readonly #pace: (typeof PACE)[Db['dialect']]
  #ended = 0
  /** Milliseconds that each transaction held the lock; for measurements. */
  readonly held: number[] = []

  constructor(
    readonly db: Db,
    readonly signal: AbortSignal | undefined,
  ) {
    this.#pace = PACE[db.dialect]
  }

  /** `weightOf` says how many ordinary rows an item is worth; returns what the batches returned.
   *  @throws Interrupted between two transactions */
  async write<Item, Result>(
    what: string,
    items: Item[],
    work: (tx: Tx, batch: Item[]) => Promise<Result>,
    weightOf: (item: Item) => number = () => 1,
  ): Promise<Result[]> {
    const results: Result[] = []
    for (let start = 0; start < items.length; ) {
      const rate = this.#rates.get(what) ?? FIRST_RATE
      const { end, weight } = nextBatch(items, start, rate * this.#pace.targetMs, weightOf)
      const { result, took } = await this.#transact((tx) => work(tx, items.slice(start, end)))
      this.#rates.set(what, adapted(rate, weight / took))
      results.push(result)
      start = end
    }
    return results
  }

  async #transact<Result>(work: (tx: Tx) => Promise<Result>) {
    stopIfAborted(this.signal)
    const sinceLast = performance.now() - this.#ended
    if (sinceLast < this.#pace.gapMs) await pause(this.#pace.gapMs - sinceLast)
    let began = performance.now()
    let worked = began
    const result = await this.db.write(async (tx) => {
      began = performance.now()
      const result = await work(tx)
      worked = performance.now()
      return result
    })
    this.#ended = performance.now()
    this.held.push(this.#ended - began)
    return { result, took: Math.max(0.5, worked - began) }
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

/** A fifth of the way to what was measured, and at most a fifth up or down: a machine that does other things as well
 *  is slow now and then. The commit is not measured: smaller batches would not make it shorter. */
function adapted(rate: number, measured: number): number {
  const bounded = Math.min(2 * rate, Math.max(0, measured))
  return Math.max(SLOWEST_RATE, 0.8 * rate + 0.2 * bounded)
}
