import type { Task } from 'meilisearch'
import type { EngineStats } from '../port.ts'
import type { Connection } from './connection.ts'
import { unlessAbsent } from './tasks.ts'

/** Failures that are told, the latest first. */
const MAX_PROBLEMS = 5
/** Older ones are mended by now, or nobody minds. */
const TOLD_FOR_MS = 24 * 3_600_000

/** Never throws: what is wrong is among the problems. */
export async function stats({ asking, indexUid }: Connection, now = Date.now()): Promise<EngineStats> {
  try {
    const [index, pending, failed] = await Promise.all([
      unlessAbsent(asking.index(indexUid).getStats()),
      asking.tasks.getTasks({ indexUids: [indexUid], statuses: ['enqueued', 'processing'], limit: 1 }),
      asking.tasks.getTasks({
        indexUids: [indexUid],
        types: ['documentAdditionOrUpdate', 'documentDeletion', 'settingsUpdate'],
        statuses: ['failed'],
        afterFinishedAt: new Date(now - TOLD_FOR_MS).toISOString(),
        limit: MAX_PROBLEMS,
      }),
    ])
    return {
      documents: index?.numberOfDocuments ?? 0,
      healthy: true,
      pendingTasks: pending.total,
      problems: [...(index ? [] : [`there is no index ${indexUid}`]), ...failed.results.map(problemOf)],
    }
  } catch (error) {
    return { documents: 0, healthy: false, problems: [reasonOf(error)] }
  }
}

const problemOf = ({ uid, type, error, finishedAt }: Task): string =>
  `${finishedAt ?? ''} task ${uid} (${type}): ${error?.message ?? 'no reason given'}`

/** With what lies beneath: “Request to … has failed” alone tells nothing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${reasonOf(error.cause)}` : error.message
}
