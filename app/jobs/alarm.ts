/** Lets a loop sleep until something happens; what happens while it is awake is not missed. */
export class Alarm {
  #rung = false
  #ended = false
  #wake: (() => void) | undefined

  ring() {
    this.#rung = true
    this.#wake?.()
  }

  /** From now on nobody sleeps. */
  end() {
    this.#ended = true
    this.#wake?.()
  }

  /** Waits for a ring, at most so long; false = none came. */
  async rings(milliseconds: number): Promise<boolean> {
    if (!this.#rung) await this.pause(milliseconds)
    const rung = this.#rung
    this.#rung = false
    return rung
  }

  /** Waits so long; a ring or the end cuts it short. */
  pause(milliseconds: number): Promise<void> {
    if (this.#ended) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds)
      timer.unref()
      const wake = (this.#wake = done)
      function done() {
        clearTimeout(timer)
        resolve()
      }
      void wake
    })
  }
}
