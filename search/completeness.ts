import type { SearchEngine } from './port.ts'

/** How often the two are compared, while anybody asks. */
const CHECK_MS = 30_000
/** Of what the embedded engine holds: less is an index that is being filled, or that lost its data. */
const COMPLETE_SHARE = 0.95
/** The last few are on their way. */
const ON_THEIR_WAY = 3

export interface Completeness {
  /** Waits for the first comparison only; later ones are made meanwhile. Never throws. */
  isComplete(): Promise<boolean>
  /** Compares again before the next answer: something happened. */
  doubt(): void
}

/** Whether `main` holds about as much as `embedded`, which is always fed. A server without an answer counts as
 *  complete: that is not what is wrong with it. */
export function completenessOf(main: SearchEngine, embedded: SearchEngine, now: () => number): Completeness {
  let known: Promise<boolean> | undefined
  let checkedAt = 0

  const compare = async () => {
    const [its, ours] = await Promise.all([main.stats(), embedded.stats()])
    if (!its.healthy || ours.documents === 0) return true
    return its.documents > 0 && its.documents + ON_THEIR_WAY >= COMPLETE_SHARE * ours.documents
  }

  const check = () => {
    checkedAt = now()
    const found = compare().catch(() => true)
    known ??= found
    void found.then(() => {
      known = found
    })
  }

  return {
    isComplete: () => {
      if (!known || now() - checkedAt >= CHECK_MS) check()
      return known ?? Promise.resolve(true)
    },
    doubt: () => {
      known = undefined
    },
  }
}
