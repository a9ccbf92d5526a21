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
    /** Origin of the built server, without a slash at the end. */
    server: string
  }
}

/** What `npm start` does; it builds first when the sources are newer than the build. */
const START_COMMAND = ['bin/start.mjs']
/** What the developer's shell says of these is not for this server. */
const UNSET = { ORIGIN: '', HOST: '', DATABASE_URL: '', MEILI_HOST: '', TRUSTED_PROXIES: '', VITEST: '' }
const READY_LIMIT_MS = 300_000
const STOP_LIMIT_MS = 15_000

/** Global setup: the built server on a free port, its data in a temporary folder. What it says is printed
 *  when a test failed. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-server-'))
  const logFile = join(folder, 'server.log')
  const port = await freePort()
  const server = start(port, folder, logFile)
  const address = `http://localhost:${port}`
  const printLog = () => console.info(`What the server said:\n${readFileSync(logFile, 'utf8')}`)
  try {
    await ready(server, address)
  } catch (error) {
    server.kill('SIGKILL')
    printLog()
    throw error
  }
  project.provide('server', address)
  return async () => {
    await stop(server)
    if (project.vitest.state.getCountOfFailedTests() > 0) printLog()
    await rm(folder, { recursive: true, force: true })
  }
}

function start(port: number, folder: string, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...UNSET,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
  }
  const server = spawn(process.execPath, START_COMMAND, {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return server
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
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS)
  await ended
  clearTimeout(late)
}
