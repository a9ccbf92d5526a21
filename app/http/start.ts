import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { openDb } from '#db/client.server.ts'
import { dialectOf } from '#db/kit/index.ts'
import { holdServerLock } from '#db/server-lock.server.ts'
import { assertSound, assertWritable } from '#db/sqlite-file.server.ts'
import { openSearch } from '#search/open.ts'
import { createApi } from '~/api/index.ts'
import { operationsOf } from '~/api/operations.ts'
import { type Config, readConfig } from '~/config.server.ts'
import { explained } from '~/features/backup/broken-file.server.ts'
import { ViewCounter } from '~/features/feedback/view-counter.server.ts'
import { Ledger } from '~/features/ledger/ledger.server.ts'
import { IndexKeeper } from '~/features/search-health/index-keeper.server.ts'
import { SearchLog } from '~/features/search-log/search-log.server.ts'
import { serverKey } from '~/features/security/server-key.server.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'
import { openPictures } from '~/features/uploads/open.server.ts'
import { summaryOf } from '~/jobs/log.ts'
import { createHttpApp } from './app.ts'
import { openAttemptStore } from './attempt-store.server.ts'
import { builtElementsUrl, builtMessages, builtStyleUrl, inBuild } from './build-folder.ts'
import { trustedProxies } from './client-address.ts'
import type { AppContext } from './context.ts'
import { createLog, setLog } from './log.server.ts'
import { Metrics } from './metrics/metrics.server.ts'
import { timedSearch } from './metrics/searching.ts'
import { countedPictures } from './metrics/uploads.ts'
import { openGates } from './overload/admission.ts'
import { CAPACITY, type Capacity } from './overload/capacity.ts'
import { limitConnections, serverOptions } from './overload/connections.ts'
import { refusingEarly } from './overload/early.ts'
import { PageCache, type PageCacheParts } from './page-cache/page-cache.server.ts'
import { pageRoutes } from './page-routes.ts'
import { createPages, type PageContext } from './pages.server.ts'
import { openProviders } from './providers/providers.server.ts'
import { createRateLimits, type RateLimits } from './rate-limits.server.ts'
import { openSessions } from './sessions.server.ts'
import { START_HOOKS } from './start-hooks.ts'
import { type Running, stopOnSignals, stopper } from './stop.ts'
import { UnderWay } from './under-way.ts'

/** Connect's: Vite's middlewares in development. */
type Middleware = (
  request: Parameters<RequestListener>[0],
  response: Parameters<RequestListener>[1],
  next: () => void,
) => void

export interface StartOptions {
  build: ServerBuild | (() => Promise<ServerBuild>)
  development?: Middleware
  /** Tests give their own of these. */
  config?: Config
  now?: () => Date
  limits?: RateLimits
  capacity?: Capacity
  signals?: 'handle' | 'ignore'
}

/** Opens the database, runs the start hooks, listens.
 *  @throws Error with a message for the operator when the environment is not usable */
export async function startServer(options: StartOptions): Promise<Running> {
  const config = options.config ?? readConfig(process.env)
  try {
    return await start(config, options)
  } catch (error) {
    throw await explained(error, config)
  }
}

async function start(config: Config, options: StartOptions): Promise<Running> {
  const log = createLog(config)
  setLog(log)
  const trusted = trustedProxies(config.trustedProxies)
  const lock = dialectOf(config.databaseUrl) === 'sqlite' ? takeFile(config.databaseUrl) : undefined
  const app = await openApp(config, log, options)
  const { db } = app
  const stopHooks: (() => Promise<void>)[] = [async () => lock?.release(), app.limits.close]
  for (const hook of START_HOOKS) stopHooks.push(await hook(app))

  const secure = config.origin.startsWith('https:')
  const elementsUrl = options.development ? '/app/elements/index.ts' : builtElementsUrl()
  const api = createApi(app)
  const maker = {
    app,
    sessions: openSessions(db, { secure, now: app.now }),
    elementsUrl,
    // In development each module is a file of its own.
    messagesOf: options.development ? () => [] : builtMessages(),
    apiOperations: operationsOf(api),
  }
  const underWay = new UnderWay()
  const pages = createPages({ maker, trusted, build: options.build, underWay })
  const { capacity = CAPACITY } = options
  const styleUrl = options.development ? undefined : builtStyleUrl()
  const room = { app, capacity, gates: openGates(capacity), styleUrl }
  const state = { stopping: false }
  const http = createHttpApp({
    api,
    sessions: maker.sessions,
    clientFolder: inBuild('client'),
    pages: (c) => pages(c as PageContext),
    isStopping: () => state.stopping,
    ...room,
  })
  const fetch = (...asked: Parameters<typeof http.fetch>) => underWay.during(() => http.fetch(...asked))
  const parts = { room, app, fetch, routeOf: pageRoutes(options.build), trusted }
  const handle = options.development ? getRequestListener(fetch) : fromMemory(parts)
  const server = createServer(serverOptions(capacity), listener(handle, options.development))
  const stopLooking = limitConnections(server, capacity)
  stopHooks.push(async () => stopLooking())
  const port = await listen(server, config)
  log.info(`Askwell listens on ${options.config ? `port ${port}` : config.origin}`)

  const stop = stopper({ server, state, db, underWay, stopHooks, delayMs: config.stopDelayMs })
  if (options.signals !== 'ignore') stopOnSignals(stop, log)
  return { app, port, stop }
}

/** A file that this process may write, that no other server uses, and that is sound as far as a look tells. */
function takeFile(file: string) {
  assertWritable(file)
  const lock = holdServerLock(file)
  assertSound(file)
  return lock
}

/** What every request and job works with. */
async function openApp(config: Config, log: AppContext['log'], options: StartOptions): Promise<AppContext> {
  const db = await openDb(config.databaseUrl, { watched: true })
  await learnSettings(db)
  const now = options.now ?? (() => new Date())
  const metrics = new Metrics(db, now)
  const search = timedSearch(metrics.registry, await openSearch({ db, meilisearch: config.meilisearch }))
  const pictures = openPictures(config)
  return {
    db,
    config,
    now,
    serverKey: serverKey(config),
    limits: options.limits ?? createRateLimits(await openAttemptStore(config, log)),
    log,
    search,
    providers: openProviders(config),
    views: new ViewCounter(db),
    searchLog: new SearchLog(db),
    ledger: new Ledger(db),
    pictures: { ...pictures, store: countedPictures(metrics.registry, pictures.store) },
    metrics,
    indexKeeper: new IndexKeeper({ db, search, now, summaryOf }),
  }
}

/** What pages are kept of, and the framework behind them. */
function fromMemory(
  parts: PageCacheParts & {
    fetch: Parameters<typeof getRequestListener>[0]
    room: Parameters<typeof refusingEarly>[1]
  },
): RequestListener {
  const framework = refusingEarly(getRequestListener(parts.fetch), parts.room)
  if (parts.app.config.pageCacheBytes === 0) return framework
  const cache = new PageCache(parts, framework)
  return (incoming, outgoing) => cache.answer(incoming, outgoing)
}

const listener = (pages: RequestListener, development: Middleware | undefined): RequestListener =>
  development ? (request, response) => development(request, response, () => pages(request, response)) : pages

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is taken: set PORT to another one.`) : error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
