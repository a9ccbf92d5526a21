/** Failures in a row after which nobody is asked for a while. */
const MAX_FAILURES = 3
const REST_MS = 5_000
const LONGEST_REST_MS = 60_000

/** Decides whether somebody who fails now and then is asked at all. Times are milliseconds. */
export class CircuitBreaker {
  #failures = 0
  #restsUntil = 0
  #restMs = REST_MS
  #isProbed = false

  constructor(
    /** A failure after so long is enough by itself, and an answer after so long is a failure. */
    readonly longWaitMs: number,
    readonly now: () => number = Date.now,
  ) {}

  get isClosed(): boolean {
    return this.#failures < MAX_FAILURES
  }

  /** `probe`: it rested long enough, and one may try without anybody waiting for it. Whoever gets `ask` or `probe`
   *  says how it went. */
  admit(): 'ask' | 'probe' | 'refuse' {
    if (this.isClosed) return 'ask'
    if (this.#isProbed || this.now() < this.#restsUntil) return 'refuse'
    this.#isProbed = true
    return 'probe'
  }

  answered(tookMs: number) {
    if (tookMs >= this.longWaitMs) return this.#count(1)
    this.#failures = 0
    this.#restMs = REST_MS
    this.#isProbed = false
  }

  failed(tookMs: number) {
    this.#count(tookMs >= this.longWaitMs ? MAX_FAILURES : 1)
  }

  #count(failures: number) {
    const wasClosed = this.isClosed
    this.#failures += failures
    if (this.isClosed) return
    if (!wasClosed && this.#isProbed) this.#restMs = Math.min(LONGEST_REST_MS, 2 * this.#restMs)
    this.#isProbed = false
    this.#restsUntil = this.now() + this.#restMs
  }
}
