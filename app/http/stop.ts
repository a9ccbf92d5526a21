import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Db } from '#db/client.server.ts'
import type { AppContext } from './context.ts'
import type { UnderWay } from './under-way.ts'

export interface Running {
  app: AppContext
  /** The one that it got, when it was asked for 0. */
  port: number
  stop(): Promise<void>
}

/** Requests under way get this long to end. */
const GRACE_MS = 10_000
/** Connections whose last request has ended are closed this soon after. */
const LOOK_MS = 50

interface Parts {
  server: Server
  state: { stopping: boolean }
  db: Db
  underWay: UnderWay
  stopHooks: (() => Promise<void>)[]
  delayMs: number
}

/** First nothing but a word to the balancer (/readyz), which sends others elsewhere; then no new requests, the running
 *  ones to their end, then the workers, then the database. */
export function stopper({ server, state, db, underWay, stopHooks, delayMs }: Parts): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = async () => {
    state.stopping = true
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'))
    await sleep(delayMs)
    await closeServer(server)
    // Those whose reader is gone have no connection that could be waited for.
    await Promise.race([underWay.ended(), sleep(GRACE_MS, undefined, { ref: false })])
    for (const stopHook of [...stopHooks].reverse()) await stopHook()
    await db.close()
  }
  return () => {
    stopped ??= stop()
    return stopped
  }
}

function closeServer(server: Server): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  // A connection whose request began before its end was announced stays open when the answer is done.
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(patience)
      clearInterval(looking)
      resolve()
    })
    server.closeIdleConnections()
  })
}

export function stopOnSignals(stop: () => Promise<void>, log: Logger) {
  const end = (signal: NodeJS.Signals) => {
    log.info(`${signal}: stopping`)
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}
