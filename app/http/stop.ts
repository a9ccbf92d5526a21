import type { Server } from 'node:http'
import type { Logger } from 'pino'
import type { Db } from '#db/client.server.ts'
import type { AppContext } from './context.ts'

export interface Running {
  app: AppContext
  /** The one that it got, when it was asked for 0. */
  port: number
  stop(): Promise<void>
}

/** Requests under way get this long to end. */
const GRACE_MS = 10_000

interface Parts {
  server: Server
  state: { stopping: boolean }
  db: Db
  stopHooks: (() => Promise<void>)[]
}

/** No new requests, the running ones to their end, then the workers, then the database. */
export function stopper({ server, state, db, stopHooks }: Parts): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = async () => {
    state.stopping = true
    await closeServer(server)
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
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(patience)
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
