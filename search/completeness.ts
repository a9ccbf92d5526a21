import type { SearchEngine } from './port.ts'

/** How often the two are compared, while anybody asks. */
const CHECK_MS = 30_000
/** … when the last comparison did not find it complete: a document that was just written makes it seem so, too. */
const SOON_MS = 2_000
/** Of what the embedded engine holds: less is an index that is being filled, or that lost its data. */
const COMPLETE_SHARE = 0.95
/** Of a small forum the last few may be more than the share: while it has work to do they are on their way. */
const ON_THEIR_WAY = 3

export interface Completeness {
  /** Waits for the first comparison only; later ones are made meanwhile. Never throws. */
  isComplete(): Promise<boolean>
  /** As `isComplete`, for an answer that may be wrong: waits for a comparison unless one was made just now. */
  isStillComplete(): Promise<boolean>
  /** Compares again before the next answer: something happened. */
  doubt(): void
}

/** Whether `main` holds about as much as `embedded`, which is always fed. While that cannot be told, what was known
 *  before counts, and at first that it does: a server that does not answer is not asked for other reasons. */
export function completenessOf(main: SearchEngine, embedded: SearchEngine, now: () => number): Completeness {
  let known: Promise<boolean> | undefined
  let last = true
  let checkedAt = 0
  let nextAt = 0

  const check = () => {
    checkedAt = now()
    nextAt = checkedAt + CHECK_MS
    const found = compare(main, embedded)
      .catch(() => undefined)
      .then((isComplete) => {
        if (!isComplete) nextAt = now() + SOON_MS
        last = isComplete ?? last
        return last
      })
    known ??= found
    void found.then(() => {
      known = found
    })
  }

  const isComplete = () => {
    if (!known || now() >= nextAt) check()
    return known ?? Promise.resolve(last)
  }
  const doubt = () => {
    known = undefined
  }
  const isStillComplete = () => {
    if (now() - checkedAt >= SOON_MS) doubt()
    return isComplete()
  }
  return { isComplete, isStillComplete, doubt }
}

/** Undefined when the server does not tell. */
async function compare(main: SearchEngine, embedded: SearchEngine): Promise<boolean | undefined> {
  const [its, ours] = await Promise.all([main.stats(), embedded.stats()])
  if (!its.healthy) return undefined
  if (ours.documents === 0) return true
  const missing = COMPLETE_SHARE * ours.documents - its.documents
  return its.documents > 0 && missing <= (its.pendingTasks ? ON_THEIR_WAY : 0)
}
