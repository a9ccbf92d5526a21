import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const READY_LIMIT_MS = 60_000

export interface Running {
  url: string
  /** From the start of the process to the first answer. */
  startedInMs: number
  stop(): Promise<void>
}

/** The built server, as `npm start` starts it, on the data of this folder. */
export async function startAskwell(dataDir: string): Promise<Running> {
  const start = performance.now()
  const port = await freePort()
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: '0',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['bin/start.mjs'], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await ready(`${url}/readyz`, child)
  return { url, startedInMs: performance.now() - start, stop: () => stopped(child) }
}

/** node:http with the bytes that stand in `file`. */
export async function startReference(file: string): Promise<Running> {
  const start = performance.now()
  const child = spawn(process.execPath, ['bin/bench-reference.mjs', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    url: `http://127.0.0.1:${port}`,
    startedInMs: performance.now() - start,
    stop: () => stopped(child),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function ready(url: string, child: ChildProcess) {
  const deadline = performance.now() + READY_LIMIT_MS
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(25)
  }
  throw new Error('The server did not start.')
}

async function stopped(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
