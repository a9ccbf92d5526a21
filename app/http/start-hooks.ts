import { VIEW_FLUSH_MS } from '~/features/feedback/rules.ts'
import { startJobs } from '~/jobs/start.server.ts'
import type { AppContext } from './context.ts'

/** Runs once, after the database was opened and before the first request; returns how to stop it. */
export type StartHook = (app: AppContext) => Promise<() => Promise<void>>

const jobs: StartHook = async ({ db, search, now, log }) => startJobs({ db, search, now, log })

/** What was counted is written every few seconds, and once more at the end. */
const viewCounts: StartHook = async ({ views, log }) => {
  const flush = () =>
    views.flush().catch((error: unknown) => log.warn({ err: error }, 'views were not written'))
  const timer = setInterval(flush, VIEW_FLUSH_MS)
  return async () => {
    clearInterval(timer)
    await flush()
  }
}

const searchEngine: StartHook =
  async ({ search }) =>
  () =>
    search.close()

/** In this order, and stopped in the opposite one. */
export const START_HOOKS: readonly StartHook[] = [searchEngine, jobs, viewCounts]
