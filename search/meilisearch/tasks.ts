import { type EnqueuedTaskPromise, MeilisearchApiError } from 'meilisearch'

/** Less than the outbox gives its handlers: a server that is busy for longer is asked again. */
const TASK_LIMIT_MS = 40_000
/** A change of settings indexes everything again. */
export const LONG_TASK_LIMIT_MS = 10 * 60_000
/** So many of the documents of a task that failed are named. */
const NAMED = 5

interface Expected {
  /** Code of an error that is none. */
  tolerated?: string
  /** Of the documents that the task is about. */
  ids?: string[]
  limitMs?: number
}

/** Waits until the task is finished. @throws Error with the server's reason when it failed. */
export async function done(
  task: EnqueuedTaskPromise,
  { tolerated, ids = [], limitMs = TASK_LIMIT_MS }: Expected = {},
) {
  const { uid, type, status, error } = await task.waitTask({ timeout: limitMs })
  if (status === 'succeeded' || (error && error.code === tolerated)) return
  const reason = error?.message ?? 'no reason given'
  throw new Error(`Meilisearch task ${uid} (${type}) ${status}: ${reason}${of(ids)}`, { cause: error })
}

/** Gives null when there is no index. */
export const unlessAbsent = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error) => {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null
    throw error
  })

function of(ids: string[]): string {
  if (ids.length === 0) return ''
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''
  return ` (documents ${ids.slice(0, NAMED).join(', ')}${more})`
}
