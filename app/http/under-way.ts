/** What is being done for requests, whether or not anybody waits for it: whoever cuts a connection ends neither the
 *  loaders of the page nor what follows an answer, and the database is not to be closed under them. */
export class UnderWay {
  readonly #works = new Set<Promise<unknown>>()

  during<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const begun = (async () => work())()
    const forget = () => this.#works.delete(begun)
    this.#works.add(begun)
    begun.then(forget, forget)
    return begun
  }

  /** What was begun, and what that began, is over. */
  async ended(): Promise<void> {
    while (this.#works.size > 0) await Promise.allSettled(this.#works)
  }
}
