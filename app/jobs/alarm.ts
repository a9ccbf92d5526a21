/** Lets a loop sleep until something happens; what happens while it is awake is not missed. */
export class Alarm {
  #rung = false
  #ended = false
  #wake: () => void = () => undefined

  ring() {
    this.#rung = true
    this.#wake()
  }

  /** From now on nobody sleeps. */
  end() {
    this.#ended = true
    this.#wake()
  }

  /** Waits for a ring, at most so many milliseconds; false = none came. */
  async rings(milliseconds: number): Promise<boolean> {
    if (!this.#rung && !this.#ended) await this.#sleep(milliseconds)
    const rung = this.#rung
    this.#rung = false
    return rung
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
