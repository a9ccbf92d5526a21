import type { Work } from '../search/reports.server.ts'
import { DEAD_AFTER_MS } from './rules.ts'

/** `dead`: its process ended under it. */
export type WorkState = 'running' | 'done' | 'failed' | 'dead'

export function workState(work: Work & { updatedAt: Date }, now: Date): WorkState {
  if (work.error !== null) return 'failed'
  if (work.finishedAt !== null) return 'done'
  return now.getTime() - work.updatedAt.getTime() > DEAD_AFTER_MS ? 'dead' : 'running'
}
