import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'
import { repositoryRoot } from './shared-file.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built server, each with a demo forum of its own: one for each worker, see own-server.ts. */
    servers: { origin: string; dataDir: string }[]
  }
}

export interface RunningServer {
  /** Without a slash at the end. */
  origin: string
  dataDir: string
  /** What it has said so far. */
  log(): string
  /** Ends it and takes its data away. */
  stop(): Promise<void>
}

/** What `npm start` does; it builds first when the sources are newer than the build. */
const START_COMMAND = ['bin/start.mjs']
/** What the developer's shell says of these is not for this server. The browser is its proxy, so that each
 *  visitor of visitor.ts comes from a network of their own. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  ORIGIN: '',
  HOST: '',
  DATABASE_URL: '',
  MEILI_HOST: '',
  REDIS_URL: '',
  VITEST: '',
  TRUSTED_PROXIES: '127.0.0.1,::1',
  NODE_ENV: 'production',
  LOG_LEVEL: 'info',
}
const READY_LIMIT_MS = 300_000
const STOP_LIMIT_MS = 15_000

/** Global setup: a server for each worker. What they say is printed when a test failed. */
export default async function setup(project: TestProject) {
  // The first builds when it has to.
  const first = await runServer()
  const others = Array.from({ length: project.config.maxWorkers - 1 }, () => runServer())
  const servers = [first, ...(await Promise.all(others))]
  project.provide(
    'servers',
    servers.map(({ origin, dataDir }) => ({ origin, dataDir })),
  )
  return async () => {
    if (project.vitest.state.getCountOfFailedTests() > 0)
      for (const server of servers) console.info(`What ${server.origin} said:\n${server.log()}`)
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/** The built server on a free port, its data in a temporary folder.
 *  @throws Error with what it said, when it does not get ready */
export async function runServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-server-'))
  const dataDir = join(folder, 'data')
  const { stop, ...server } = await startServer(dataDir, settings, join(folder, 'server.log'))
  const stopAndClear = async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...server, dataDir, stop: stopAndClear }
}

/** One process, for tests in which it dies and its data goes on.
 *  @throws Error with what it said, when it does not get ready */
export async function startServer(dataDir: string, settings: Record<string, string>, logFile: string) {
  const port = await freePort()
  const child = start({ ...settings, PORT: String(port), DATA_DIR: dataDir }, logFile)
  const origin = `http://localhost:${port}`
  const log = () => readFileSync(logFile, 'utf8')
  try {
    await ready(child, origin)
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`${error instanceof Error ? error.message : error}. It said:\n${log()}`)
  }
  return { origin, log, stop: () => stop(child), kill: () => kill(child) }
}

/** As a power cut ends it, but for the disk. */
async function kill(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

function start(settings: Record<string, string>, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, START_COMMAND, {
    cwd: repositoryRoot,
    env: { ...process.env, ...ENVIRONMENT, ...settings },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

async function ready(server: ChildProcess, address: string) {
  const deadline = performance.now() + READY_LIMIT_MS
  while (performance.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode} while starting`)
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`The server was not ready after ${READY_LIMIT_MS / 1000} s`)
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS)
  await ended
  clearTimeout(late)
}
