import { CircuitBreaker } from '~/circuit-breaker.ts'
import { ServiceGone } from '~/errors.ts'
import type { SearchEngine, SearchHits, SearchQuery } from './port.ts'

/** A wait that readers notice. Writing takes as long as it takes: nobody waits for it. */
const LONG_WAIT_MS = 250

interface Surroundings {
  now: () => number
  onFailure: () => void
}

/** An engine that may be down: it is left alone for a while after it failed, readers and writers each by their own
 *  experience. */
export class GuardedEngine {
  readonly #reading: CircuitBreaker
  readonly #writing: CircuitBreaker
  #lastFailure = ''

  constructor(
    private readonly engine: SearchEngine,
    private readonly surroundings: Surroundings,
  ) {
    this.#reading = new CircuitBreaker(LONG_WAIT_MS, surroundings.now)
    this.#writing = new CircuitBreaker(Number.POSITIVE_INFINITY, surroundings.now)
  }

  /** Whether to ask it now, and wait for the answer. */
  admit() {
    return this.#reading.admit()
  }

  query(query: SearchQuery): Promise<SearchHits> {
    return this.#watch(this.#reading, () => this.engine.query(query))
  }

  /** @throws ServiceGone at once while it is left alone */
  async write(work: (engine: SearchEngine) => Promise<void>): Promise<void> {
    if (this.#writing.admit() === 'refuse') {
      throw new ServiceGone(`${this.engine.name} is left alone for a while: ${this.#lastFailure}`)
    }
    await this.#watch(this.#writing, () => work(this.engine))
  }

  /** In words for an admin; empty while all is well. */
  get problems(): string[] {
    return this.#reading.isClosed ? [] : [`${this.engine.name} does not answer: ${this.#lastFailure}`]
  }

  async #watch<T>(breaker: CircuitBreaker, work: () => Promise<T>): Promise<T> {
    const started = this.surroundings.now()
    try {
      const done = await work()
      breaker.answered(this.surroundings.now() - started)
      return done
    } catch (error) {
      breaker.failed(this.surroundings.now() - started)
      this.surroundings.onFailure()
      this.#lastFailure = error instanceof Error ? error.message : String(error)
      throw error
    }
  }
}
