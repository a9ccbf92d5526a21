import type { Lane } from './capacity.ts'

/** `full`: too many wait already. `late`: it waited in vain, or left. */
export type Entry = 'in' | 'full' | 'late'

/** Lets so many through at once, in the order in which they came. */
export class Gate {
  #running = 0
  /** How each is let in, the first first. */
  readonly #waiting = new Set<() => void>()
  readonly refused = { full: 0, late: 0 }

  constructor(
    private readonly lane: Lane,
    private readonly waitMs: number,
  ) {}

  get load() {
    return { running: this.#running, waiting: this.#waiting.size }
  }

  /** Whoever is in has to `leave`.
   *  @param whenGone is told how to take this one out of the queue */
  async enter(whenGone: (leave: () => void) => void): Promise<Entry> {
    if (this.#running < this.lane.places) {
      this.#running++
      return 'in'
    }
    const entry = this.#waiting.size < this.lane.mayWait ? await this.#wait(whenGone) : 'full'
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
    })
  }

  /** The place goes straight to who waits longest. */
  leave() {
    for (const admit of this.#waiting) {
      this.#waiting.delete(admit)
      return admit()
    }
    this.#running--
  }
}
