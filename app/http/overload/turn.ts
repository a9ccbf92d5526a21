/** In each turn of the event loop requests begin for so long: many small acts, which share a commit, or one page. */
const TURN_MS = 4

interface Sharer {
  readonly hasNext: boolean
}

/** Turns of the event loop, one lane's each. Where several lanes wait they take turns: two pages in one turn are a pause
 *  twice as long for everybody else. */
export class Turn {
  readonly #lanes: Sharer[] = []
  #began: number | undefined
  /** Whose turn it is, or was. */
  #lane: Sharer | undefined

  share(lane: Sharer) {
    this.#lanes.push(lane)
  }

  /** Whether one more of this lane may begin now. */
  isFor(lane: Sharer): boolean {
    if (this.#began !== undefined) return lane === this.#lane && performance.now() - this.#began < TURN_MS
    if (lane === this.#lane && this.#lanes.some((other) => other !== lane && other.hasNext)) return false
    this.#began = performance.now()
    this.#lane = lane
    // Before what is put off from now on.
    setImmediate(() => {
      this.#began = undefined
    })
    return true
  }
}
