import { openLeadership } from '#db/leadership.server.ts'
import { demoForum } from '#db/seed/index.ts'
import { BACKUP_LOOKS_MS, keepBackups } from '~/features/backup/keeping.server.ts'
import type { DemoLogin } from '~/features/demo/people.server.ts'
import { seedDemo } from '~/features/demo/seed.server.ts'
import { VIEW_FLUSH_MS } from '~/features/feedback/rules.ts'
import { TALLY_FLUSH_MS } from '~/features/jobs/rules.ts'
import { LEDGER_FLUSH_MS } from '~/features/ledger/rules.ts'
import { SEARCH_FLUSH_MS } from '~/features/search-log/rules.ts'
import { offerSetup, setupPath } from '~/features/setup/link.server.ts'
import { summaryOf } from '~/jobs/log.ts'
import { startSchedules } from '~/jobs/schedules.server.ts'
import { startJobs } from '~/jobs/start.server.ts'
import { openPost } from '~/mail/open.server.ts'
import { siteName } from '~/ui/site-name.ts'
import type { AppContext } from './context.ts'
import { watchProcess } from './metrics/process.ts'
import { postPublicly } from './post-publicly.server.ts'

/** Runs once, after the database was opened and before the first request; returns how to stop it. */
export type StartHook = (app: AppContext) => Promise<() => Promise<void>>

/** An empty forum is filled with the demo's content, and its log-ins are shown this once. */
const demo: StartHook = async ({ db, config, now, log }) => {
  if (config.demo === 'withheld')
    log.info('HOST or ORIGIN is not of this machine alone: an empty forum stays empty (DEMO in README.md)')
  if (config.demo === 'closed' && (await seedDemo(db, now(), demoForum, [])))
    log.info('A demo forum was made; as others can reach it, nobody can log in by what is printed here')
  const logins = config.demo === 'open' ? await seedDemo(db, now()) : null
  if (logins) console.log(demoNotice(logins))
  return async () => undefined
}

/** A forum without an admin is set up by whoever reads this. */
const setup: StartHook = async ({ db, config, now }) => {
  const secret = await offerSetup(db, now())
  if (secret) console.log(setupNotice(config.origin + setupPath(secret)))
  return async () => undefined
}

const setupNotice = (address: string) =>
  `\nThis forum has no admin yet. Whoever opens this address within a day makes the first one:\n\n  ${address}\n`

function demoNotice(logins: DemoLogin[]): string {
  const lines = logins.map(
    ({ handle, role, password }) => `  ${role.padEnd(10)} ${handle.padEnd(10)} ${password}`,
  )
  return `\nA demo forum was made. Its log-ins are shown this once:\n\n${lines.join('\n')}\n`
}

const jobs: StartHook = async ({ db, search, pictures, config, serverKey, now, log, metrics }) => {
  const { origin, mail } = config
  const post = metrics.mails.of(openPost(config, siteName, now))
  if (!mail.server) log.info('SMTP_URL is not set: mails are written to the folder mail in DATA_DIR')
  const lines = { search, desk: { post: postPublicly, origin }, mail: { post, origin, key: serverKey } }
  const { jobs: tally } = metrics
  const stop = await startJobs({ db, lines, store: pictures.store, now, log, tally })
  const flush = () =>
    tally
      .flush(now())
      .catch((error: unknown) => log.warn({ error: summaryOf(error) }, 'jobs were not counted'))
  const timer = setInterval(flush, TALLY_FLUSH_MS)
  return async () => {
    await stop()
    clearInterval(timer)
    await flush()
    post.close()
  }
}

/** With a runner of its own: a backup takes minutes, which no other schedule waits for. One of the processes that have a
 *  folder for it writes them. */
const backups: StartHook = async ({ db, pictures, config, serverKey, now, log }) => {
  const { folder, recipient } = config.backup
  if (!folder) return async () => undefined
  const source = { db, store: pictures.store, secretKey: config.secretKey ? undefined : serverKey }
  const keep = async (at: Date) => {
    const path = await keepBackups(source, { folder, recipient }, at)
    if (path) log.info({ path }, 'a backup was written')
  }
  const leadership = openLeadership(db.location, 'backups')
  const backup = { name: 'keep backups', everyMs: BACKUP_LOOKS_MS, run: keep }
  const schedules = startSchedules([backup], { leadership, now, log })
  return () => schedules.stop()
}

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

const searches: StartHook = async ({ searchLog, now, log }) => {
  const failed = (error: unknown) => log.warn({ error: summaryOf(error) }, 'searches were not written')
  const timer = setInterval(() => searchLog.flush(now()).catch(failed), SEARCH_FLUSH_MS)
  return async () => {
    clearInterval(timer)
    await searchLog.flushAll(now()).catch(failed)
  }
}

const ledgerDays: StartHook = async ({ ledger, log }) => {
  const flush = () =>
    ledger
      .flush()
      .catch((error: unknown) => log.warn({ error: summaryOf(error) }, 'the ledger was not written'))
  const timer = setInterval(flush, LEDGER_FLUSH_MS)
  return async () => {
    clearInterval(timer)
    await flush()
  }
}

const indexKeeper: StartHook =
  async ({ indexKeeper }) =>
  () =>
    indexKeeper.stop()

const processFigures: StartHook = async ({ metrics }) => {
  const stop = watchProcess(metrics.registry)
  return async () => stop()
}

const searchEngine: StartHook =
  async ({ search }) =>
  () =>
    search.close()

/** In this order, and stopped in the opposite one. */
export const START_HOOKS: readonly StartHook[] = [
  demo,
  setup,
  searchEngine,
  indexKeeper,
  jobs,
  backups,
  viewCounts,
  searches,
  ledgerDays,
  processFigures,
]
