import { fail } from '~/errors.ts'

/** Lets so many through at once, in the order in which they came; refuses when too many wait. */
export class Workshop {
  #free: number
  readonly #queue: (() => void)[] = []

  constructor(
    places: number,
    readonly mayWait: number,
  ) {
    this.#free = places
  }

  /** @throws AppError `uploads.busy` 503 */
  async work<Result>(make: () => Promise<Result>): Promise<Result> {
    await this.#enter()
    try {
      return await make()
    } finally {
      this.#leave()
    }
  }

  async #enter() {
    if (this.#free > 0) {
      this.#free -= 1
      return
    }
    if (this.#queue.length >= this.mayWait) fail('uploads.busy', 503, { retryAfter: 10 })
    await new Promise<void>((resolve) => this.#queue.push(resolve))
  }

  /** A place goes straight to who waits longest. */
  #leave() {
    const next = this.#queue.shift()
    if (next) next()
    else this.#free += 1
  }
}
