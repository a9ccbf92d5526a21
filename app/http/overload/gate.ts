import type { Lane } from './capacity.ts'
import { Turn } from './turn.ts'

/** `full`: too many wait already. `late`: it waited in vain, or left. */
export type Entry = 'in' | 'full' | 'late'

/** Lets so many through at once, in the order in which they came, and few in each turn of the event loop: a page of the
 *  embedded database is made without a pause, and whoever reads from memory has their turn between any two. */
export class Gate {
  #running = 0
  /** How each is let in, the first first. */
  readonly #waiting = new Set<() => void>()
  readonly refused = { full: 0, late: 0 }

  constructor(
    private readonly lane: Lane,
    private readonly waitMs: number,
    private readonly turn = new Turn(),
  ) {
    turn.share(this)
  }

  get load() {
    return { running: this.#running, waiting: this.#waiting.size }
  }

  /** Whoever comes now is one too many. */
  get isFull(): boolean {
    const free = Math.max(0, this.lane.places - this.#running)
    return this.#waiting.size >= this.lane.mayWait + free
  }

  /** Somebody waits who could go in: then one of its steps is on its way. */
  get hasNext(): boolean {
    return this.#waiting.size > 0 && this.#running < this.lane.places
  }

  /** Whoever is in has to `leave`.
   *  @param whenGone is told how to take this one out of the queue */
  async enter(whenGone: (leave: () => void) => void): Promise<Entry> {
    const entry = this.isFull ? 'full' : await this.#wait(whenGone)
    if (entry !== 'in') this.refused[entry]++
    return entry
  }

  #wait(whenGone: (leave: () => void) => void): Promise<Entry> {
    return new Promise((resolve) => {
      const admit = () => {
        clearTimeout(timer)
        resolve('in')
      }
      const giveUp = () => {
        if (!this.#waiting.delete(admit)) return
        clearTimeout(timer)
        resolve('late')
      }
      const timer = setTimeout(giveUp, this.waitMs)
      this.#waiting.add(admit)
      whenGone(giveUp)
      setImmediate(this.#step)
    })
  }

  /** The place goes to who waits longest. */
  leave() {
    this.#running--
    if (this.#waiting.size > 0) setImmediate(this.#step)
  }

  /** Between two of these what was let in runs, as far as it gets without waiting. */
  #step = () => {
    if (!this.hasNext) return
    if (this.turn.isFor(this)) this.#admitFirst()
    else setImmediate(this.#step)
  }

  #admitFirst() {
    for (const admit of this.#waiting) {
      this.#waiting.delete(admit)
      this.#running++
      return admit()
    }
  }
}
